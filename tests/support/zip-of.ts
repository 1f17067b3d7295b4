import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A ZIP of text files. Two may have one path, as some tools write them. */
export async function zipOf(
  files: readonly { path: string; content: string }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  const standIns = new Map<string, string>();
  const paths = new Set<string>();
  for (const { path, content } of files) {
    const name = paths.has(path) ? standInFor(path, standIns) : path;
    paths.add(path);
    await zip.add(name, new TextReader(content));
  }
  return renamed(await zip.close(), standIns);
}

/** The writer refuses a path that is there: a second one is written under a name of the same length, and renamed in the bytes. */
function standInFor(path: string, standIns: Map<string, string>): string {
  const standIn = `${standIns.size}${'~'.repeat(path.length - 1)}`;
  standIns.set(standIn, path);
  return standIn;
}

function renamed(zip: Uint8Array, standIns: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  let bytes = Buffer.from(zip).toString('latin1');
  for (const [standIn, path] of standIns) bytes = bytes.replaceAll(standIn, path);
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
}
