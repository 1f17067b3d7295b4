import type { ExportItem } from '../../model/export-item';
import { type OwnWords, ownWords } from '../texts/own-words';
import type { ReadingWords } from '../texts/reading-words';
import { isLanguageTag } from '../texts/language-tag';
import { oneLine } from '../../text/plain-text';
import { xmlAttribute, xmlText } from '../../text/xml-text';
import { linkAddress } from './link-address';

/** What is said of a source before and after its article. */
export type FramedItem = Pick<
  ExportItem,
  | 'url'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'lang'
  | 'dir'
  | 'publishedTime'
  | 'archivedAt'
  | 'tags'
  | 'note'
  | 'highlights'
>;

/** Title, author, site, times and address, as markup that is HTML and XHTML. */
export function sourceHead(item: FramedItem, words: ReadingWords): string {
  const { url, title, byline, siteName, publishedTime, archivedAt, tags } = item;
  const by = [byline, siteName]
    .filter((name) => name !== null)
    .map((name) => `<bdi>${xmlText(oneLine(name))}</bdi>`);
  const lines = [
    `${xmlText(words.source)}: <a${xmlAttribute('href', linkAddress(url))}><bdi>${xmlText(url)}</bdi></a>`,
    ...(publishedTime === null
      ? []
      : [`${xmlText(words.published)}: ${xmlText(words.publishedTime(publishedTime))}`]),
    `${xmlText(words.archivedAt)}: ${xmlText(words.time(archivedAt))}`,
    ...(tags.length === 0
      ? []
      : [`${xmlText(words.tags)}: ${tags.map((tag) => `<bdi>${xmlText(oneLine(tag))}</bdi>`).join(', ')}`]),
  ];
  return `<h1${languageOf(item)}>${xmlText(oneLine(title ?? url))}</h1>
${by.length === 0 ? '' : `<p class="by"${languageOf(item)}>${by.join(' · ')}</p>\n`}<p class="facts">${lines.join('<br/>\n')}</p>
`;
}

/** The user's highlights and note; empty where there are none. */
export function sourceFoot(item: FramedItem, words: ReadingWords): string {
  const { note, highlights } = ownWords(item);
  const quotes = highlights.map((highlight) => quoteMarkup(highlight, languageOf(item)));
  const sections = [
    quotes.length === 0 ? '' : section(words.highlights, quotes.join('')),
    note === null ? '' : section(words.note, lines(note)),
  ];
  return sections.join('');
}

function quoteMarkup({ quote, comment }: OwnWords['highlights'][number], language: string): string {
  return `<blockquote${language}>${lines(quote)}</blockquote>\n${comment === null ? '' : lines(comment)}`;
}

const section = (title: string, content: string) =>
  `<div class="own">\n<h2>${xmlText(title)}</h2>\n${content}</div>\n`;

/** Text with its lines; an empty line begins a paragraph. */
function lines(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${xmlText(part).replaceAll('\n', '<br/>')}</p>\n`)
    .join('');
}

/** Language and direction of the page. */
export function languageOf({ lang, dir }: Pick<ExportItem, 'lang' | 'dir'>): string {
  const language = lang !== null && isLanguageTag(lang) ? ` lang="${lang}" xml:lang="${lang}"` : '';
  return language + xmlAttribute('dir', dir);
}
