import type { Citation } from '../citation';
import { type CitedDate, MONTHS, monthFirst, withoutYear } from '../cited-date';
import { type CitedName, initials, listNames } from '../cited-name';
import type { CitedSource } from '../cited-source';
import { endSentence } from '../end-sentence';

/** The most authors that are all named; of more, the first nineteen and the last. */
const MOST_AUTHORS = 20;

/** APA, 7th edition: a webpage on a news site (10.16), with the date of retrieval. https://apastyle.apa.org */
export function citeApa(source: CitedSource): Citation {
  const { authors, title, site, published, accessed } = source;
  const date = ` (${publishedWords(published)}). `;
  const head: Citation =
    authors.length > 0
      ? [endSentence(authorWords(authors)), date, { italic: endSentence(title) }, ` ${endSentence(site)}`]
      : [{ italic: endSentence(title) }, date, endSentence(site)];
  const retrieved = ` Retrieved ${monthFirst(accessed, MONTHS.english)}, from `;
  return [...head, retrieved, { link: source.link }];
}

function publishedWords(date: CitedDate | null): string {
  if (!date) return 'n.d.';
  const day = withoutYear(date, MONTHS.english).split(' ').reverse().join(' ');
  return day === '' ? String(date.year) : `${date.year}, ${day}`;
}

function authorWords(authors: readonly CitedName[]): string {
  const names = authors.map((name) =>
    'literal' in name ? name.literal : `${name.family}, ${initials(name.given)}`,
  );
  if (names.length > MOST_AUTHORS)
    return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${names.at(-1) ?? ''}`;
  return listNames(names, ', & ', ', & ');
}
