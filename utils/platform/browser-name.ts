/** Name and major version of the browser from its user agent string, e.g. "Firefox 153"; `null` when it says neither. */
export function browserName(userAgent: string): string | null {
  const match = /(Firefox|Edg|OPR)\/(\d+)/.exec(userAgent) ?? /(Chrome)\/(\d+)/.exec(userAgent);
  return match ? `${NAMES[match[1] ?? ''] ?? match[1]} ${match[2]}` : null;
}

/** Chrome and other Chromium browsers send the same string, so the name is what they share. */
const NAMES: Readonly<Record<string, string>> = { Chrome: 'Chromium', Edg: 'Edge', OPR: 'Opera' };
