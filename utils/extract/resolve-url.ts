/**
 * An address as an absolute one.
 * @returns `null` when there is none, when it cannot be read, or when it is not of one of `protocols`
 */
export function resolveUrl(
  address: string | null | undefined,
  base: string,
  protocols: readonly string[] = ['http:', 'https:'],
): string | null {
  const trimmed = address?.trim();
  if (!trimmed || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return protocols.includes(url.protocol) ? url.href : null;
}
