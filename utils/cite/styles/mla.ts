import type { Citation } from '../citation';
import { dayFirst, MONTHS } from '../cited-date';
import { invertedName, spokenName } from '../cited-name';
import type { CitedSource } from '../cited-source';
import { endSentence } from '../end-sentence';

/** MLA, 9th edition: a page of a website, with the date of access. https://style.mla.org */
export function citeMla(source: CitedSource): Citation {
  const { title, site, published, accessed, link } = source;
  const authors = authorWords(source);
  const date = published ? `, ${dayFirst(published, MONTHS.englishShort)}` : '';
  return [
    authors === '' ? '' : `${endSentence(authors)} `,
    `“${endSentence(title)}” `,
    { italic: site },
    `${date}, `,
    { link },
    `. Accessed ${dayFirst(accessed, MONTHS.englishShort)}.`,
  ];
}

function authorWords({ authors }: CitedSource): string {
  const [first, second] = authors;
  if (!first) return '';
  if (authors.length > 2) return `${invertedName(first)}, et al`;
  return [invertedName(first), ...(second ? [spokenName(second)] : [])].join(', and ');
}
