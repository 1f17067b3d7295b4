import type { Citation } from '../citation';
import { dottedDate, MONTHS, withoutYear } from '../cited-date';
import { initials } from '../cited-name';
import type { CitedSource } from '../cited-source';

/**
 * The rules of Azerbaijan's Higher Attestation Commission of 2019, which follow GOST. A draft: they give no example of a page of a
 * website that could be read, so their signs and order were taken from their examples of articles.
 */
export function citeAzerbaijani(source: CitedSource): Citation {
  const { authors, title, site, published, accessed, link } = source;
  const who = authors.map((name) =>
    'literal' in name ? name.literal : `${name.family} ${initials(name.given, '')}`,
  );
  const day = published ? withoutYear(published, MONTHS.azerbaijani) : '';
  const date = published ? [[String(published.year), ...(day === '' ? [] : [day])].join(', ')] : [];
  const head = `${who.length > 0 ? `${who.join(', ')} ` : ''}${title} // ${site}`;
  return [
    [head, ...date, ''].join('. – '),
    'URL: ',
    { link },
    ` (müraciət tarixi: ${dottedDate(accessed)}).`,
  ];
}
