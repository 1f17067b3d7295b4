/** The host of an address without `www.`; `null` for what has none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') || null : null;
}
