import type { Citation } from '../citation';
import { MONTHS, monthFirst } from '../cited-date';
import { invertedName, listNames, spokenName } from '../cited-name';
import type { CitedSource } from '../cited-source';
import { endSentence } from '../end-sentence';

/** The most authors that a note names; of more, the first. */
const MOST_IN_NOTE = 3;

/** The most authors that a list names; of more, the first seven. */
const MOST_IN_LIST = 10;
const OF_MORE = 7;

/** Chicago, 17th edition, notes: a page of a website (14.207), with the date of access. */
export function citeChicagoNote(source: CitedSource): Citation {
  const { authors, title, site, published, accessed, link } = source;
  const names = authors.map(spokenName);
  const who = names.length > MOST_IN_NOTE ? `${names[0] ?? ''} et al.` : listNames(names, ' and ', ', and ');
  const isEnded = /[!?]$/.test(title);
  const parts = [
    ...(who === '' ? [] : [who]),
    `“${title}${isEnded ? '' : ','}” ${site}`,
    ...(published ? [monthFirst(published, MONTHS.english)] : []),
    `accessed ${monthFirst(accessed, MONTHS.english)}`,
  ];
  return [`${parts.join(', ')}, `, { link }, '.'];
}

/** Chicago, 17th edition, author and date: the entry of the reference list, with the date of access. */
export function citeChicagoAuthorDate(source: CitedSource): Citation {
  const { title, site, published, accessed, link } = source;
  const year = published ? String(published.year) : 'n.d.';
  const day = published?.month === undefined ? [] : [`${monthFirst(published, MONTHS.english)}.`];
  return [
    [
      endSentence(listedAuthors(source)),
      endSentence(year),
      `“${endSentence(title)}”`,
      endSentence(site),
      ...day,
      `Accessed ${monthFirst(accessed, MONTHS.english)}. `,
    ].join(' '),
    { link },
    '.',
  ];
}

/** Without an author the site stands in its place. */
function listedAuthors({ authors, site }: CitedSource): string {
  const [first, ...others] = authors;
  if (!first) return site;
  if (authors.length > MOST_IN_LIST)
    return `${[invertedName(first), ...others.slice(0, OF_MORE - 1).map(spokenName)].join(', ')}, et al`;
  return listNames([invertedName(first), ...others.map(spokenName)], ', and ', ', and ');
}
