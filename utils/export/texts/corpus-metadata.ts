import type { SnapshotRecord } from '../../model/records';
import { oneLine } from '../../text/plain-text';

/** Heads of the columns. */
export const METADATA_HEAD = 'file,url,title,author,date,lang,site,words,sha256\r\n';

/** What is known of a text. */
type TextFacts = Pick<
  SnapshotRecord,
  'url' | 'title' | 'byline' | 'publishedTime' | 'lang' | 'siteName' | 'wordCount' | 'sha256'
>;

/** A row of the table, RFC 4180. A cell that a spreadsheet would calculate has an apostrophe before it. */
export function metadataRow(file: string, facts: TextFacts): string {
  const { url, title, byline, publishedTime, lang, siteName, wordCount, sha256 } = facts;
  const cells = [file, url, title, byline, publishedTime, lang, siteName, String(wordCount), sha256];
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`;
}

/** What begins a formula, full-width forms too. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function quoted(cell: string): string {
  const line = oneLine(cell);
  const safe = FORMULA.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
