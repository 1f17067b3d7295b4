/** An address as a URL; `null` when it is invalid. */
export function parseUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/**
 * An absolute address.
 * @returns `null` when there is no address, it is invalid, or its protocol is none of `protocols`
 */
export function resolveUrl(
  address: string | null | undefined,
  base: string,
  protocols: readonly string[] = ['http:', 'https:'],
): string | null {
  const trimmed = address?.trim();
  const url = trimmed ? parseUrl(trimmed, base) : null;
  return url && protocols.includes(url.protocol) ? url.href : null;
}
