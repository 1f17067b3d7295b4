import type { ExportItem } from '../../model/export-item';
import { xmlAttribute, xmlText } from '../../text/xml-text';

/** A text of a corpus, and what is known of it. */
export type CorpusItem = Pick<
  ExportItem,
  | 'id'
  | 'url'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'lang'
  | 'publishedTime'
  | 'archivedAt'
  | 'text'
  | 'wordCount'
  | 'sha256'
>;

/** Before the first text. */
export const CORPUS_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<corpus>\n';
/** After the last one. */
export const CORPUS_END = '</corpus>\n';

/**
 * A text in the form that Sketch Engine takes: `doc` with what is known as attributes, a `p` a paragraph.
 * https://www.sketchengine.eu/my_keywords/common-corpus-structures/
 */
export function corpusDocument(item: CorpusItem): string {
  const facts: [string, string | null][] = [
    ['id', item.id],
    ['url', item.url],
    ['title', item.title],
    ['author', item.byline],
    ['date', item.publishedTime],
    ['crawl_date', item.archivedAt],
    ['lang', item.lang],
    ['site', item.siteName],
  ];
  const attributes = facts.map(([name, value]) => xmlAttribute(name, value)).join('');
  return `<doc${attributes}>\n${paragraphs(item.text)}</doc>\n`;
}

/** Paragraphs of a text: its lines that are not empty, each as `p`. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${xmlText(line)}</p>\n`)
    .join('');
}
