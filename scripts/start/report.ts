import { storedAddress } from '../../utils/url/stored-address';
import type { UrlResult } from './url-result';

/** `[12/300] archived  1.2 s  URL`, with where redirects led when that is elsewhere. */
export function progressLine(result: UrlResult, position: number, total: number): string {
  const count = `[${String(position).padStart(String(total).length)}/${total}]`;
  return `${count} ${outcomeOf(result)}  ${(result.milliseconds / 1000).toFixed(1)} s  ${addressOf(result)}`;
}

function outcomeOf(result: UrlResult): string {
  if (result.status === 'failed') return `FAILED ${result.code}`;
  return result.status === 'check' ? `check ${result.code}` : result.status.padEnd(9);
}

/** An address, and the one that it led to; a fragment is no other address. */
function addressOf({ url, finalUrl }: UrlResult): string {
  const isSame = finalUrl === null || withoutFragment(finalUrl) === withoutFragment(url);
  const shown = isSame ? [url] : [url, finalUrl];
  // What is printed may be kept in logs, which are no place for a password.
  return shown.map((address) => storedAddress(address, true)).join(' → ');
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** The end of a batch: counts, then each address that should be looked at or was not archived, with its code. */
export function summaryLines(results: readonly UrlResult[], total: number): string[] {
  const failed = results.filter((result) => result.status === 'failed');
  const doubtful = results.filter((result) => result.status === 'check');
  const unchanged = results.filter(({ status }) => status === 'unchanged').length;
  const archived = results.length - failed.length - doubtful.length - unchanged;
  const counts = [`${archived} archived`, `${unchanged} unchanged`];
  if (doubtful.length > 0) counts.push(`${doubtful.length} to check`);
  counts.push(`${failed.length} failed`);
  if (results.length < total) counts.push(`${total - results.length} not tried`);
  const lines = [counts.join(', ')];
  if (doubtful.length > 0) lines.push('Archived, but have a look:', ...withCodes(doubtful));
  if (failed.length > 0) lines.push('Not archived:', ...withCodes(failed));
  return lines;
}

type Listed = Exclude<UrlResult, { status: 'archived' | 'unchanged' }>;

function withCodes(results: readonly Listed[]): string[] {
  const width = Math.max(...results.map(({ code }) => code.length));
  return results.map((result) => {
    const detail = result.status === 'failed' && result.detail ? `  (${oneLine(result.detail)})` : '';
    return `  ${result.code.padEnd(width)}  ${addressOf(result)}${detail}`;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 160);
}
