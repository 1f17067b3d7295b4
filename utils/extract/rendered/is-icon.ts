import { isIconName } from '../icon-names';

/** Matches the tags of elements in which icons are drawn. */
const DRAWN = /^(?:I|SPAN|EM|B|DIV)$|-/;

/** Matches the names of fonts that draw a picture for a word. */
const FONT = /icon|symbol|glyph|material|awesome/i;

/** Letters of the shortest word that is surely wider than a picture, and the width of the widest picture in ems. */
const MIN_LETTERS = 4;
const MAX_WIDTH = 1.25;

/** Whether a lone word takes no more room than one letter. */
function isDrawn(element: Element, { fontSize }: CSSStyleDeclaration): boolean {
  const range = new Range();
  range.selectNodeContents(element);
  const { width } = range.getBoundingClientRect();
  return (
    element.textContent.trim().length >= MIN_LETTERS && width > 0 && width <= MAX_WIDTH * parseFloat(fontSize)
  );
}

/** Whether the reader sees a picture where a shown element has a word: its font is not that of the text around it. */
export function isIcon(element: Element): boolean {
  const { nodeName, parentElement } = element;
  if (!parentElement || !DRAWN.test(nodeName) || !isIconName(element)) return false;
  const style = getComputedStyle(element);
  if (style.fontFamily === getComputedStyle(parentElement).fontFamily) return false;
  return FONT.test(style.fontFamily) || isDrawn(element, style);
}
