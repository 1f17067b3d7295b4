import type { Citation } from '../citation';
import { dayFirst, MONTHS } from '../cited-date';
import { type CitedName, listNames, spokenName } from '../cited-name';
import type { CitedSource } from '../cited-source';
import { endSentence } from '../end-sentence';

/** ISO 690: a contribution to a website, in English words, with the day it was viewed. */
export function citeIso690(source: CitedSource): Citation {
  const { authors, title, site, published, accessed, link } = source;
  const names = authors.map((name, index) => listedName(name, index === 0));
  const who = names.length > 3 ? `${names[0] ?? ''} et al.` : listNames(names, ' and ', ' and ');
  const date = published ? ` ${dayFirst(published, MONTHS.english)}` : '';
  return [
    who === '' ? '' : `${endSentence(who)} `,
    `${endSentence(title)} In: `,
    { italic: site },
    ` [online].${date} [viewed ${dayFirst(accessed, MONTHS.english)}]. Available from: `,
    { link },
  ];
}

/** Family names stand in capitals, the first author's in front. */
function listedName(name: CitedName, isFirst: boolean): string {
  if ('literal' in name) return name.literal;
  const family = name.family.toUpperCase();
  return isFirst ? `${family}, ${name.given}` : spokenName({ ...name, family });
}
