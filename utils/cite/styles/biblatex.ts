import type { Citation } from '../citation';
import { isoDate } from '../cited-date';
import type { CitedName } from '../cited-name';
import type { CitedSource } from '../cited-source';

/** Languages as BibLaTeX names them. */
const LANGIDS: Readonly<Record<string, string>> = {
  az: 'azerbaijani',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  ru: 'russian',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** A field of an entry; one with an empty value is left out. */
type Field = readonly [name: string, value: string];

/** A BibLaTeX entry of the type `online`; BibTeX programs that know no such type read it as `misc`. */
export function citeBiblatex(source: CitedSource): Citation {
  return [biblatexEntry(source, biblatexKey(source))];
}

/**
 * An entry under a key.
 * @param more fields after those of a citation, their values as they are to stand between braces
 */
export function biblatexEntry(source: CitedSource, key: string, more: readonly Field[] = []): string {
  const { authors, title, site, published, accessed, url, archive, lang } = source;
  const langid = LANGIDS[(lang ?? '').slice(0, 2).toLowerCase()];
  const fields: Field[] = [
    ['author', authors.map(authorOf).join(' and ')],
    ['title', `{${escapeLatex(title)}}`],
    ['organization', `{${escapeLatex(site)}}`],
    ['date', published ? isoDate(published) : ''],
    ['url', verbatim(url)],
    ['urldate', isoDate(accessed)],
    ['langid', langid ?? ''],
    ['note', archive ? `Archived at \\url{${verbatim(archive.url)}} on ${isoDate(archive.date)}` : ''],
    ...more,
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{${key},`, ...lines, '}'].join('\n');
}

function authorOf(name: CitedName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  return `${escapeLatex(name.family)}, ${escapeLatex(name.given)}`;
}

/** A key from the first author or the site, the year and the first long word of the title, in ASCII letters and figures. */
export function biblatexKey({ authors, site, published, accessed, title }: CitedSource): string {
  const [first] = authors;
  const who = first ? ('literal' in first ? first.literal : first.family) : site;
  const word = title.split(/[^\p{L}\p{M}\d]+/u).find(({ length }) => length > 3) ?? '';
  const year = (published ?? accessed).year;
  return `${ascii(who).slice(0, 20) || 'source'}${year}${ascii(word).slice(0, 20)}`;
}

function ascii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ə', 'e')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A sign of which LaTeX makes another one together with the next: two hyphens are a dash. */
const LIGATURE = /([-'`,<>])(?=\1)|[?!](?=`)/g;

/** Braces that are not paired would end the field, escaped or not: programs count them all. */
const LONE_BRACES: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** Text as one line in which LaTeX finds no commands. */
export function escapeLatex(text: string): string {
  const braces = hasPairedBraces(text) ? {} : LONE_BRACES;
  return text
    .replace(/[\\{}$&#^_~%]/g, (sign) => ESCAPES[sign] ?? braces[sign] ?? `\\${sign}`)
    .replace(LIGATURE, '$&{}')
    .replace(/\s+/g, ' ');
}

function hasPairedBraces(text: string): boolean {
  let open = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** An address for a verbatim field: only braces would end it. */
function verbatim(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}
