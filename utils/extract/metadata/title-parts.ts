import { wordsOf } from '../clean-text';
import { hostOf, namesSite } from './site-name';

/** `Headline | Section - Site`: what stands between the parts. */
const SEPARATOR = /\s+(?:[|│\-–—·•»«:/]|::|\|\||>)\s+|\s*[|│｜»]\s*|(?<=[\u3040-\u9fff])_|:\s+/g;

/** Separators that hardly ever stand inside a headline. */
const STRONG = /[|│｜»_]/;

/** What follows a headline of at least so many words after a bar is section, series or site, when it is short itself. */
const MIN_HEADLINE_WORDS = 3;
const MAX_TAIL_WORDS = 6;

/** Old weblogs: "Site » Blog Archive » Headline". */
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
  for (const cut of title.matchAll(SEPARATOR)) {
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

/** What the page belongs to, so that it can be told from its headline. */
export interface TitleContext {
  url: string;
  /** See siteSpellings; empty on the site's front page, which is called by the site's name. */
  spellings: ReadonlySet<string>;
  /** Words of the sections the page is in, joined. */
  sections: ReadonlySet<string>;
}

/** Names under which a page's sections may stand in its title: what it states, and the folders of its address. */
export function sectionSpellings(sections: readonly string[], url: string): Set<string> {
  const folders = URL.canParse(url) ? new URL(url).pathname.split('/').slice(1, -1) : [];
  return new Set(
    [...sections, ...folders].map((name) => wordsOf(name).join('')).filter((name) => name !== ''),
  );
}

/** Whether what a title ends with is short and stands behind a bar: section, series or site. */
function isTail({ text, separator }: Part, before: string): boolean {
  const head = wordsOf(before).length;
  return (
    STRONG.test(separator) &&
    head >= MIN_HEADLINE_WORDS &&
    text.length < before.length &&
    wordsOf(text).length <= Math.min(MAX_TAIL_WORDS, head + 1)
  );
}

/** "example.org Headline": the site's address without anything between. */
function withoutHost(title: string, url: string): string {
  const host = hostOf(url);
  const rest = title.slice(host.length);
  return host !== '' && title.toLowerCase().startsWith(`${host} `) ? rest.trim() : title;
}

/** A title without the parts at its ends that name the site, the section or, after a bar, a series. */
export function ownTitle(title: string, { url, spellings, sections }: TitleContext): string {
  if (spellings.size === 0) return title;
  const parts = partsOf(withoutHost(title, url));
  const archive = parts.findIndex(({ text }) => ARCHIVE.test(text));
  if (archive >= 0 && archive < parts.length - 1) parts.splice(0, archive + 1);
  for (let last = parts.at(-1); last && parts.length > 1; last = parts.at(-1)) {
    if (last.separator.startsWith(':')) break;
    const isElse = namesSite(last.text, spellings, url) || sections.has(wordsOf(last.text).join(''));
    if (!isElse && !isTail(last, joined(parts.slice(0, -1)))) break;
    parts.pop();
  }
  const [first] = parts;
  if (first && parts.length > 1 && spellings.has(wordsOf(first.text).join(''))) parts.shift();
  return joined(parts) || title;
}

/**
 * What `<title>` adds to the title declared elsewhere names the site: "Headline - The Paper" beside "Headline".
 * @returns `null` when it adds nothing or too much
 */
export function siteInTitle(tag: string, declared: string): string | null {
  const parts = partsOf(tag);
  const key = wordsOf(declared).join(' ');
  const whole = (from: number, to?: number) => wordsOf(joined(parts.slice(from, to))).join(' ');
  if (key === '' || parts.length < 2) return null;
  const last = parts[parts.length - 1]?.text ?? '';
  const first = parts[0]?.text ?? '';
  if (whole(0, -1) === key && wordsOf(last).length <= 5 && !/[:/]/.test(parts.at(-1)?.separator ?? ''))
    return last;
  return whole(1) === key && wordsOf(first).length <= 5 ? first : null;
}

/** Whether a heading is what a title says last, after a bar: the site, not the page. */
export function isLastPart(heading: string, title: string): boolean {
  const parts = partsOf(title);
  const last = parts[parts.length - 1];
  return (
    last !== undefined &&
    STRONG.test(last.separator) &&
    wordsOf(last.text).join(' ') === wordsOf(heading).join(' ')
  );
}
