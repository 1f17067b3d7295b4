/** Name and major version of the browser from its user agent string, e.g. "Firefox 153"; `null` when it says neither. */
export function browserName(userAgent: string): string | null {
  const match = /(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent);
  return match ? `${NAMES[match[1] ?? ''] ?? match[1]} ${match[2]}` : null;
}

/** Chromium browsers are indistinguishable by this string, so they share a name. */
const NAMES: Readonly<Record<string, string>> = { Chrome: 'Chromium', Edg: 'Edge', OPR: 'Opera' };
