/** Where `count` varints (see `ByteWriter`) that begin at `from` end. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let position = from;
  for (let left = count; left > 0; position++) if ((bytes[position] ?? 0) < 128) left--;
  return position;
}
