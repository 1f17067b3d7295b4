import type { Citation } from '../citation';
import { type CitedDate, dottedDate, MONTHS, withoutYear } from '../cited-date';
import { type CitedName, initials } from '../cited-name';
import type { CitedSource } from '../cited-source';

/** The most authors that stand at the head. */
const MOST_AT_HEAD = 3;

/** GOST R 7.0.5-2008: a reference to a page of a website. */
export function citeGost2008(source: CitedSource): Citation {
  const { title, site } = source;
  const head = `${headAuthors(source)}${title} [Электронный ресурс] // ${site}`;
  return [[head, ...dateParts(source.published), ''].join('. '), ...addressParts(source), '.'];
}

/** GOST R 7.0.100-2018: the entry of a list, with areas parted by dashes. */
export function citeGost2018(source: CitedSource): Citation {
  const { authors, title, site, published } = source;
  const [first] = authors;
  const head = first && authors.length <= MOST_AT_HEAD ? `${shortName(first, ', ')} ` : '';
  const responsible = authors.length === 0 ? '' : ` / ${responsibility(authors)}`;
  const parts = [
    `${head}${title}${responsible}`,
    `Текст : электронный // ${site} : [сайт]`,
    ...dateParts(published),
    '',
  ];
  return [joinAreas(parts), ...addressParts(source), '.'];
}

/** GOST R 7.0.108-2022: a reference to a document in a network, which names its kind of text last. */
export function citeGost2022(source: CitedSource): Citation {
  const { title, site, published } = source;
  const head = `${headAuthors(source)}${title} // ${site} : [сайт]`;
  return [[head, ...dateParts(published), ''].join('. '), ...addressParts(source), '. Текст : электронный.'];
}

/** Areas of a description are parted by a full stop and a dash. */
function joinAreas(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\.$/, '')).join('. – ');
}

/** `Петрова А. `, as many as stand at the head; empty where nobody is named. */
function headAuthors({ authors }: CitedSource): string {
  if (authors.length === 0) return '';
  const names = authors.slice(0, MOST_AT_HEAD).map((name) => shortName(name, ' '));
  const others = authors.length > MOST_AT_HEAD ? ' [и др.]' : '';
  const text = `${names.join(', ')}${others}`;
  return text.endsWith('.') ? `${text} ` : `${text}. `;
}

/** `А. Петрова, Б. Иванов`; of five or more the first three, and that there are others. */
function responsibility(authors: readonly CitedName[]): string {
  const names = authors.map((name) =>
    'literal' in name ? name.literal : `${initials(name.given)} ${name.family}`,
  );
  return names.length > MOST_AT_HEAD + 1
    ? `${names.slice(0, MOST_AT_HEAD).join(', ')} [и др.]`
    : names.join(', ');
}

function shortName(name: CitedName, between: string): string {
  return 'literal' in name ? name.literal : `${name.family}${between}${initials(name.given)}`;
}

/** The year, and the day in words. */
function dateParts(published: CitedDate | null): string[] {
  if (!published) return [];
  const day = withoutYear(published, MONTHS.russianShort);
  return [String(published.year), ...(day === '' ? [] : [day.replace(/\.$/, '')])];
}

function addressParts({ link, accessed }: CitedSource): Citation {
  return ['URL: ', { link }, ` (дата обращения: ${dottedDate(accessed)})`];
}
