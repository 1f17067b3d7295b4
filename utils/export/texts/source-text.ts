import type { ExportItem } from '../../model/export-item';
import { oneLine } from '../../text/plain-text';
import { ownWords } from './own-words';
import type { ReadingWords } from './reading-words';

/** What a text file says of its source. */
type TextItem = Pick<
  ExportItem,
  | 'url'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'publishedTime'
  | 'archivedAt'
  | 'text'
  | 'tags'
  | 'note'
  | 'highlights'
>;

/** A source as plain text: what it is, the article, then what the user wrote. */
export function sourceText(item: TextItem, words: ReadingWords): string {
  const { note, highlights } = ownWords(item);
  const quotes = highlights.map(
    ({ quote, comment }) => `“${quote}”${comment === null ? '' : `\n${comment}`}`,
  );
  const parts = [
    head(item, words),
    item.text,
    ...(quotes.length > 0 ? [`${RULE}\n${words.highlights}`, ...quotes] : []),
    ...(note === null ? [] : [`${RULE}\n${words.note}`, note]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const RULE = '* * *';

function head(item: TextItem, words: ReadingWords): string {
  const { url, title, byline, siteName, publishedTime, archivedAt, tags } = item;
  const by = [byline, siteName].filter((name) => name !== null).map(oneLine);
  const lines = [
    oneLine(title ?? url),
    by.join(' · '),
    publishedTime === null ? '' : `${words.published}: ${words.publishedTime(publishedTime)}`,
    `${words.source}: ${url}`,
    `${words.archivedAt}: ${words.time(archivedAt)}`,
    tags.length === 0 ? '' : `${words.tags}: ${tags.map(oneLine).join(', ')}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
