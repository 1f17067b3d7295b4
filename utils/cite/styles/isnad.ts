import type { Citation } from '../citation';
import { dayFirst, MONTHS } from '../cited-date';
import { invertedName } from '../cited-name';
import type { CitedSource } from '../cited-source';

/** İSNAD: the entry of the bibliography for a website. https://www.isnadsistemi.org/guide/isnad-dipnotlu/25-internet-sitesi/ */
export function citeIsnad(source: CitedSource): Citation {
  const { authors, title, site, published, accessed, link } = source;
  const who = authors.map(invertedName).join(' – ');
  const date = published ? ` (${dayFirst(published, MONTHS.turkish)})` : '';
  const parts = who === '' ? [site, `“${title}”${date}`] : [who, `“${title}”`, `${site}${date}`];
  return [`${parts.join('. ')}. Erişim ${dayFirst(accessed, MONTHS.turkish)}. `, { link }];
}
