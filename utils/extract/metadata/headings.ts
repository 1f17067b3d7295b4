import { queryFirst } from '../query-first';
import { cleanText, foldWords, joinWords, wordsOf } from '../clean-text';
import { NOT_HEADLINE } from '../surroundings';
import { piecesOf } from '../text-pieces';
import { INLINE_TAGS } from '../unread-elements';

/** A heading that may be the page's title. */
export interface Heading {
  element: Element;
  text: string;
}

const MAX_HEADINGS = 10;
const MAX_LENGTH = 400;

/** Matches the classes of elements within a heading that are not the headline: a kicker, a badge, a note for screen readers. */
const BESIDE =
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|topline|roofline|dachzeile|spitzmarke|supertitle|pretitle|badge|subtitle|sub-?head(?:line|ing)?|sr-only|visually-?hidden|screen-reader(?:-text)?|tooltip)(?=$|[\s_-])/i;

/** Matches the classes of the headline itself within a heading. */
const PROPER = /(?:^|[\s_-])(?:headline|title|hed|heading)(?=$|[\s_-])/i;

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

/** Whether an element within a heading is not part of the headline. */
function isBeside(element: Element): boolean {
  return (
    BESIDE.test(classOf(element)) ||
    element.hasAttribute('hidden') ||
    /^(?:RT|RP|BUTTON)$/i.test(element.nodeName)
  );
}

const CAPITAL_NEXT = /[^\s([«„“"'‘-]$/;

/** The lines of a heading, in order. */
function linesOf(heading: Element): string[] {
  const lines: string[] = [''];
  const walk = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) lines[lines.length - 1] += node.nodeValue ?? '';
      else if (node instanceof Element && !isBeside(node)) {
        const isInline = INLINE_TAGS.test(node.nodeName) && !startsAnew(lines[lines.length - 1] ?? '', node);
        if (!isInline) lines.push('');
        walk(node);
        if (!INLINE_TAGS.test(node.nodeName)) lines.push('');
      }
    }
  };
  walk(heading);
  return lines.map((line) => line.replaceAll('\u00ad', ''));
}

/** Whether a span is shown on a line of its own: its capital follows a letter, "WeekThe headline". */
function startsAnew(before: string, span: Element): boolean {
  const first = span.textContent.charAt(0);
  return first !== first.toLowerCase() && CAPITAL_NEXT.test(before) && /[^A-Z]$/.test(before);
}

/** The only child of a heading that is marked as the headline itself. */
function markedHeadline(heading: Element): Element | null {
  const children = [...heading.children];
  if (children.length < 2 || children.length > 5) return null;
  const [marked, ...others] = children.filter((child) => PROPER.test(classOf(child)) && !isBeside(child));
  return others.length === 0 ? (marked ?? null) : null;
}

/** A heading's text: its child marked as headline, or the pieces that a declared title repeats, or all of it. */
function headlineIn(heading: Element, declared: ReadonlySet<string>): string | null {
  const source = markedHeadline(heading) ?? heading;
  const pieces = piecesOf(source, MAX_LENGTH, isBeside);
  if (pieces === null) return null;
  const said = pieces.length > 1 && pieces.length < 8 ? runSaid(pieces, declared) : null;
  return said ?? cleanText(linesOf(source).join(' '), MAX_LENGTH);
}

/** Adjacent pieces that together are the best of the declared titles. */
function runSaid(pieces: readonly string[], declared: ReadonlySet<string>): string | null {
  const runs = new Map<string, string>();
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from + 1; to <= pieces.length; to++) {
      const run = pieces.slice(from, to).join(' ').replaceAll('\u00ad', '');
      runs.set(foldWords(run), run);
    }
  }
  for (const title of declared) {
    const run = runs.get(title);
    if (run !== undefined) return run;
  }
  return null;
}

/** The main headings of a page in order, without those that are hidden, the site's logo or a window's caption. */
export function headingsOf(
  doc: Document,
  spellings: ReadonlySet<string>,
  declared: readonly string[],
): Heading[] {
  const said = new Set(declared.map((title) => foldWords(title)));
  const headings: Heading[] = [];
  for (const element of queryFirst(doc, 'h1', MAX_HEADINGS)) {
    const text = element.closest(NOT_HEADLINE) ? null : headlineIn(element, said);
    if (text !== null && !spellings.has(joinWords(text))) headings.push({ element, text });
  }
  return headings;
}

/** Selector of elements that may show the headline on pages without main heading. */
const LESSER = 'h2,h3,[itemprop~=headline],[class*=entry-title],[class*=post-title],[class*=article-title]';
const MAX_LESSER = 30;

/** The first lesser heading that repeats a declared title, or its beginning or end. */
export function lesserHeading(doc: Document, declared: readonly string[]): Heading | null {
  const titles = declared.map((title) => `${foldWords(title)} `);
  for (const element of queryFirst(doc, LESSER, MAX_LESSER)) {
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
