import type { ExportItem } from '../../model/export-item';

/** The facts of an item that are properties of a note. */
export type NotedItem = Pick<
  ExportItem,
  | 'url'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'lang'
  | 'excerpt'
  | 'publishedTime'
  | 'archivedAt'
  | 'sha256'
  | 'tags'
>;

/**
 * Properties of a note as YAML. The first seven are those of Obsidian Web Clipper (published and created are days there); every
 * value is quoted, or YAML would make truth, numbers, times, comments and lists of some.
 */
export function frontMatter(item: NotedItem): string {
  const { url, title, byline, siteName, lang, excerpt, publishedTime, archivedAt, sha256, tags } = item;
  const lines = [
    property('title', title ?? url),
    property('source', url),
    list('author', byline === null ? [] : [byline]),
    property('published', publishedTime?.slice(0, DAY) ?? null),
    property('created', archivedAt.slice(0, DAY)),
    property('description', excerpt),
    list('tags', tags),
    property('archived', archivedAt),
    // Only where it says more than the day.
    property('published_time', publishedTime && publishedTime.length > DAY ? publishedTime : null),
    property('url', url),
    property('sha256', sha256),
    property('lang', lang),
    property('site', siteName),
  ];
  return `---\n${lines.join('')}---\n`;
}

/** Characters of `2026-01-31`. */
const DAY = 10;

const property = (name: string, value: string | null) =>
  value === null ? '' : `${name}: ${quoted(value)}\n`;

function list(name: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `${name}:\n${values.map((value) => `  - ${quoted(value)}\n`).join('')}`;
}

/** What JSON leaves as it is and YAML does not take, or takes for the end of a line. https://yaml.org/spec/1.2.2/#51-character-set */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in double quotes: YAML reads there what JSON writes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
