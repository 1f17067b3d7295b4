import { foldWords, joinWords, wordsOf } from '../clean-text';
import { parseUrl } from '../resolve-url';
import { hostOf, namesSite } from './site-name';

/** Separators of a title's parts: `Headline | Section - Site`. */
const SEPARATOR = /\s+(?:[|│\-–—·•»«:/]|::|\|\||>)\s+|\s*[|│｜»]\s*|(?<=[\u3040-\u9fff])_|:\s+/g;

/** A quotation; of guillemets with another in it. */
const QUOTED = /«(?:[^«»]|«[^«»]*»)*»|[“„][^“”„]*[“”]|"[^"]*"|‹[^‹›]*›/g;

/** Separators that hardly ever occur inside a headline. */
const STRONG = /[|│｜»_]/;

/** Words of the shortest headline before a bar, and of the longest section, series or site after it. */
const MIN_HEADLINE_WORDS = 3;
const MAX_TAIL_WORDS = 6;

/** A part in the titles of old weblogs: "Site » Blog Archive » Headline". */
const ARCHIVE = /^\s*blog archiv\w?s?\s*$/i;

interface Part {
  text: string;
  /** The separator before it. */
  separator: string;
}

/** The parts of a title, in order. */
function partsOf(title: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let separator = '';
  // Quotation marks separate nothing, nor does what stands between two of them
  const quoted = title.replace(QUOTED, (quote) => '«'.repeat(quote.length));
  const text = title.includes('«') ? quoted.replaceAll('»', '«') : quoted;
  for (const cut of text.matchAll(SEPARATOR)) {
    parts.push({ text: title.slice(from, cut.index), separator });
    separator = cut[0];
    from = cut.index + cut[0].length;
  }
  parts.push({ text: title.slice(from), separator });
  return parts;
}

function joined(parts: readonly Part[]): string {
  return parts
    .map(({ text, separator }, index) => (index === 0 ? text : separator + text))
    .join('')
    .trim();
}

/** Names of a page's site and sections, which are no part of its headline. */
export interface TitleContext {
  url: string;
  /** See siteSpellings; empty on the site's front page, whose title is the site's name. */
  spellings: ReadonlySet<string>;
  /** See sectionSpellings. */
  sections: ReadonlySet<string>;
  /** The page's keywords of one word, folded. */
  keywords: ReadonlySet<string>;
}

/** Spellings of a page's sections in its title, words joined: the stated ones, and the folders of its address. */
export function sectionSpellings(sections: readonly string[], url: string): Set<string> {
  const folders = parseUrl(url)?.pathname.split('/').slice(1, -1) ?? [];
  return new Set([...sections, ...folders].map((name) => joinWords(name)).filter((name) => name !== ''));
}

/** Whether a title's last part is short and stands behind a bar: a section, series or site. */
function isTail({ text, separator }: Part, before: string): boolean {
  const head = wordsOf(before).length;
  return (
    STRONG.test(separator) &&
    head >= MIN_HEADLINE_WORDS &&
    text.length < before.length &&
    wordsOf(text).length <= Math.min(MAX_TAIL_WORDS, head + 1)
  );
}

/** A title without the host at its beginning: "example.org Headline". */
function withoutHost(title: string, url: string): string {
  const host = hostOf(url);
  const rest = title.slice(host.length);
  return host !== '' && title.toLowerCase().startsWith(`${host} `) ? rest.trim() : title;
}

/** Whether a title's last part is not the headline: it names the site, a section or, after a bar, a series. */
function isElse(last: Part, before: readonly Part[], { url, spellings, sections }: TitleContext): boolean {
  if (last.separator.startsWith(':')) return false;
  const { text } = last;
  return namesSite(text, spellings, url) || sections.has(joinWords(text)) || isTail(last, joined(before));
}

/** The parts of a title after "Blog Archive". */
function withoutArchive(parts: readonly Part[]): readonly Part[] {
  const archive = parts.findIndex(({ text }) => ARCHIVE.test(text));
  return archive < parts.length - 1 ? parts.slice(archive + 1) : parts;
}

/** A title without the parts at its ends that name the site, a section or, after a bar, a series. */
export function ownTitle(title: string, context: TitleContext): string {
  const { url, spellings } = context;
  if (spellings.size === 0) return title;
  let parts = withoutArchive(partsOf(withoutHost(title, url)));
  while (parts.length > 1) {
    const before = parts.slice(0, -1);
    if (!isElse(parts.at(-1) as Part, before, context)) break;
    parts = before;
  }
  const [first, ...rest] = parts;
  if (first && rest.length > 0 && spellings.has(joinWords(first.text))) parts = rest;
  return joined(parts) || title;
}

const MAX_SITE_WORDS = 5;

/**
 * The site's name by what `<title>` adds to the title declared elsewhere: "Headline - The Paper" beside "Headline".
 * @returns `null` when it adds nothing or too much
 */
export function siteInTitle(tag: string, declared: string): string | null {
  const parts = partsOf(tag);
  const key = foldWords(declared);
  const [first] = parts;
  const last = parts.at(-1);
  if (key === '' || parts.length < 2 || !first || !last) return null;
  const isDeclared = (rest: readonly Part[]) => foldWords(joined(rest)) === key;
  const mayBeSite = ({ text }: Part) => wordsOf(text).length <= MAX_SITE_WORDS;
  if (isDeclared(parts.slice(0, -1)) && mayBeSite(last) && !/[:/]/.test(last.separator)) return last.text;
  return isDeclared(parts.slice(1)) && mayBeSite(first) ? first.text : null;
}

/** Whether a heading is the last part of a title, after a bar: the site's name and not the page's. */
export function isLastPart(heading: string, title: string): boolean {
  const last = partsOf(title).at(-1);
  return last !== undefined && STRONG.test(last.separator) && foldWords(last.text) === foldWords(heading);
}
