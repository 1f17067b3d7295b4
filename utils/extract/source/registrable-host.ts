import { parseUrl } from '../resolve-url';

/** Second-level labels that are part of a country's public suffix: `example.co.uk`, `example.gov.az`. */
const SECOND_LEVEL =
  /^(?:com?|org?|net?|gov|gob|gouv|edu|ac|mil|info|name|biz|pp|in|web|sch|nom|id|firm|ltd|plc|k12|pro|tv|gen|bel|av|kep|gc|msk|spb|kiev|kyiv|lviv)$/;

/** Second-level labels of hosts whose subdomains have different owners. */
const SHARED =
  /^(?:blogspot|wordpress|github|gitlab|substack|tumblr|livejournal|medium|ucoz|weebly|wixsite|netlify|vercel|pages|web)$/;

/**
 * The part of a host that one owner registers, by the shape of its name: a public suffix list would be larger than all
 * the rest of the extraction.
 * @returns the address's registrable host in lower case; empty when it has none
 */
export function registrableHost(url: string | null): string {
  const parsed = parseUrl(url ?? '');
  if (!parsed) return '';
  const host = parsed.hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$|:/.test(host)) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isSuffix =
    (top.length === 2 && SECOND_LEVEL.test(second) && labels.length > 2) || SHARED.test(second);
  return labels.slice(isSuffix ? -3 : -2).join('.');
}
