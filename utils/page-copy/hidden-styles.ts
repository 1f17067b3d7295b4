import type { HiddenStyles } from '../model/hidden-styles';
import { endOfTag, type HtmlEdit } from './html-edit';

/** Matches how Chromium begins a shadow tree. */
const SHADOW = /<template shadow(?:root)?mode=/gi;

const END = '</html>';

/** Puts styles into a page that Chromium has left out of it. `null` where its shadow trees are others than were read. */
export function styleEdits(html: string, { document, shadows }: HiddenStyles): HtmlEdit[] | null {
  const starts = shadowStarts(html);
  if (starts.length !== shadows.length) return null;
  const end = html.lastIndexOf(END);
  const edits = starts.map((start, index) => insertion(start, shadows[index] ?? ''));
  return [...edits, insertion(end < 0 ? html.length : end, document)].filter(({ text }) => text !== '');
}

/** The number of shadow trees in HTML as Chromium writes it. */
export function countShadows(html: string): number {
  return shadowStarts(html).length;
}

function shadowStarts(html: string): number[] {
  const starts: number[] = [];
  SHADOW.lastIndex = 0;
  for (let tag = SHADOW.exec(html); tag; tag = SHADOW.exec(html)) {
    const end = endOfTag(html, SHADOW.lastIndex);
    if (end < 0) break;
    starts.push(end + 1);
    SHADOW.lastIndex = end;
  }
  return starts;
}

function insertion(at: number, css: string): HtmlEdit {
  return { start: at, end: at, text: css === '' ? '' : `<style>${ascii(css)}</style>` };
}

/** CSS that does not end its element, in ASCII, whatever the encoding of the page. */
function ascii(css: string): string {
  return css
    .replace(/<(?=[/!])/g, '\\3c ')
    .replace(/[^\0-\x7f]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
