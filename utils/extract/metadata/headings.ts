import { cleanText, wordsOf } from '../clean-text';
import { piecesOf } from './short-text';

/** A heading that may be the page's title. */
export interface Heading {
  element: Element;
  text: string;
}

const MAX_HEADINGS = 10;
const MAX_LENGTH = 400;

/** Where no headline stands. What React streams stands in a hidden element until scripts have moved it. */
const NOT_HEADLINE =
  'nav,footer,dialog,template,noscript,[hidden]:not([id^="S:"]),[aria-hidden=true],[role=banner],[role=dialog],:is([class*=logo],[class*=Logo],[id*=logo],[class*=odal],[class*=ookie],[class*=readcrumb],[class*=widget__]):not(html,body,main,article)';

/** Words in the classes of what stands within a heading and is not the headline: a kicker above it, a badge, a note for screen readers. */
const BESIDE =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|topline|roofline|dachzeile|spitzmarke|supertitle|pretitle|badge|subtitle|sub-?head(?:line|ing)?|sr-only|visually-?hidden|screen-reader(?:-text)?|tooltip)(?=$|[\s_-])/i;
/** Words in the classes of the headline proper within a heading. */
const PROPER = /(?:^|[\s_-])(?:headline|title|hed|heading)(?=$|[\s_-])/i;

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

function isBeside(element: Element): boolean {
  return (
    BESIDE.test(classOf(element)) ||
    element.hasAttribute('hidden') ||
    /^(?:RT|RP|BUTTON)$/i.test(element.nodeName)
  );
}

/** Elements that run on within a word. */
const INLINE = /^(?:A|ABBR|B|CITE|CODE|EM|FONT|I|MARK|Q|RUBY|RB|S|SMALL|SPAN|STRONG|SUB|SUP|U|WBR)$/i;
const CAPITAL_NEXT = /[^\s([«„“"'‘-]$/;

/** The lines of a heading, in order. */
function linesOf(heading: Element): string[] {
  const lines: string[] = [''];
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) lines[lines.length - 1] += node.nodeValue ?? '';
      else if (node instanceof Element && !isBeside(node)) {
        const isInline = INLINE.test(node.nodeName) && !startsAnew(lines[lines.length - 1] ?? '', node);
        if (!isInline) lines.push('');
        walk(node);
        if (!INLINE.test(node.nodeName)) lines.push('');
      }
    }
  };
  walk(heading);
  return lines.map((line) => line.replaceAll('\u00ad', ''));
}

/** Whether a span begins a new line, as styles make it: a capital right after a letter, "WeekThe headline". */
function startsAnew(before: string, span: Element): boolean {
  const first = span.textContent.charAt(0);
  return first !== first.toLowerCase() && CAPITAL_NEXT.test(before) && /[^A-Z]$/.test(before);
}

/** A heading's text: the part marked as headline, or the lines that a declared title says, or all of it. */
function headlineIn(heading: Element, declared: ReadonlySet<string>): string | null {
  const children = heading.childElementCount;
  const proper =
    children > 1 && children < 6
      ? [...heading.children].filter((child) => PROPER.test(classOf(child)) && !isBeside(child))
      : [];
  const [part] = proper;
  const source = part && proper.length === 1 ? part : heading;
  const pieces = piecesOf(source, MAX_LENGTH, isBeside);
  if (pieces === null) return null;
  const said = pieces.length > 1 && pieces.length < 8 ? runSaid(pieces, declared) : null;
  return said ?? cleanText(linesOf(source).join(' '), MAX_LENGTH);
}

/** Adjacent pieces that together are one of the declared titles. */
function runSaid(pieces: readonly string[], declared: ReadonlySet<string>): string | null {
  for (let from = 0; from < pieces.length; from++) {
    for (let to = pieces.length; to > from; to--) {
      const run = pieces.slice(from, to).join(' ').replaceAll('\u00ad', '');
      if (declared.has(wordsOf(run).join(' '))) return run;
    }
  }
  return null;
}

/** The main headings of a page, in order: what is hidden, the site's logo or a window's caption left out. */
export function headingsOf(
  doc: Document,
  spellings: ReadonlySet<string>,
  declared: readonly string[],
): Heading[] {
  const said = new Set(declared.map((title) => wordsOf(title).join(' ')));
  const headings: Heading[] = [];
  for (const element of [...doc.getElementsByTagName('h1')].slice(0, MAX_HEADINGS)) {
    const text = element.closest(NOT_HEADLINE) ? null : headlineIn(element, said);
    if (text !== null && !spellings.has(wordsOf(text).join(''))) headings.push({ element, text });
  }
  return headings;
}

/** What may hold the headline on pages that have no main heading. */
const LESSER = 'h2,h3,[itemprop~=headline],[class*=entry-title],[class*=post-title],[class*=article-title]';
const MAX_LESSER = 30;

/** The first lesser heading that says what the page declares as its title, or the beginning of it. */
export function lesserHeading(doc: Document, declared: readonly string[]): Heading | null {
  const titles = declared.map((title) => `${wordsOf(title).join(' ')} `);
  for (const element of [...doc.querySelectorAll(LESSER)].slice(0, MAX_LESSER)) {
    const pieces = piecesOf(element, MAX_LENGTH);
    const text = pieces ? cleanText(pieces.join(' '), MAX_LENGTH) : null;
    if (text === null || element.closest(NOT_HEADLINE)) continue;
    const words = wordsOf(text);
    const said = `${words.join(' ')} `;
    const isSaid = (title: string) =>
      (title.startsWith(said) || (words.length > 3 && title.endsWith(` ${said}`))) &&
      said.length >= 0.4 * title.length;
    if (words.length > 1 && titles.some(isSaid)) return { element, text };
  }
  return null;
}
