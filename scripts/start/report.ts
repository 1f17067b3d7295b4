import type { UrlResult } from './archive-url';

/** `[12/300] archived  1.2 s  URL` */
export function progressLine(result: UrlResult, position: number, total: number): string {
  const count = `[${String(position).padStart(String(total).length)}/${total}]`;
  const outcome = result.status === 'failed' ? `FAILED ${result.code}` : result.status.padEnd(9);
  return `${count} ${outcome}  ${(result.milliseconds / 1000).toFixed(1)} s  ${result.url}`;
}

/** The end of a batch: counts, then each address that was not archived with its code. */
export function summaryLines(results: readonly UrlResult[], total: number): string[] {
  const failed = results.filter((result) => result.status === 'failed');
  const unchanged = results.filter(({ status }) => status === 'unchanged').length;
  const archived = results.length - failed.length - unchanged;
  const counts = [`${archived} archived`, `${unchanged} unchanged`, `${failed.length} failed`];
  if (results.length < total) counts.push(`${total - results.length} not tried`);
  const lines = [counts.join(', ')];
  if (failed.length > 0) {
    const width = Math.max(...failed.map(({ code }) => code.length));
    lines.push('Not archived:');
    lines.push(
      ...failed.map(
        ({ url, code, detail }) => `  ${code.padEnd(width)}  ${url}${detail ? `  (${oneLine(detail)})` : ''}`,
      ),
    );
  }
  return lines;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 160);
}
