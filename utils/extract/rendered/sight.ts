import { queryAll } from '../native-document';
import { isClosed, isOneOfMany } from './is-closed';
import { isOverlay } from './is-overlay';

/** What the reader has of an element: it is shown; it is closed and can be opened; it is never seen. */
export type Sight = 'seen' | 'closed' | 'unseen';

/** Called so: a form's fields shadow its properties. */
const { checkVisibility } = Element.prototype;

const VISIBLE = { opacityProperty: true, visibilityProperty: true };

/** Elements of the largest invisible box that is asked for visible ones. */
const MAX_ASKED = 200;

/** Pixels of what is as good as nothing, and by which text is indented to be out of sight. */
const NOTHING = 1;
const FAR_INDENT = -400;

/** Matches the ways to cut off everything: `rect(1px, 1px, 1px, 1px)`, `inset(50%)`. */
const CUT_OFF =
  /^rect\((\w+), (\w+), (?:\1, |\w+, \2\))|^inset\((?:50|100)%|^circle\(0|^polygon\(([^,]+)(?:, \3)+\)/;

function closedOr(element: Element, style: CSSStyleDeclaration): Sight {
  return isClosed(element, style) ? 'closed' : 'unseen';
}

/**
 * Whether something in it is visible though it is not. Of what has too many elements to ask, the parts are looked at one by
 * one.
 */
function showsPart(element: Element): boolean {
  const inner = element.getElementsByTagName('*');
  return inner.length > MAX_ASKED || [...inner].some((part) => checkVisibility.call(part, VISIBLE));
}

function isInFlow({ position }: CSSStyleDeclaration): boolean {
  return position !== 'absolute' && position !== 'fixed';
}

/** Whether it has its place in the text, and moves or fades in when the reader comes to it. */
function isAwaited(style: CSSStyleDeclaration): boolean {
  const { transitionDuration, animationName, transform, willChange } = style;
  const moves = animationName !== 'none' || transform !== 'none' || willChange !== 'auto';
  return isInFlow(style) && (moves || /[1-9]/.test(transitionDuration));
}

/** Whether the reader has not come to a transparent element yet, and there are others of its kind. */
function isAhead(element: Element, style: CSSStyleDeclaration): boolean {
  const name = element.classList[0];
  const isOne = name === undefined || queryAll(element.ownerDocument, `.${CSS.escape(name)}`).length < 2;
  return (
    style.opacity === '0' && !isOne && isInFlow(style) && element.getBoundingClientRect().top > innerHeight
  );
}

function sightOfHidden(element: Element): Sight {
  const style = getComputedStyle(element);
  const { display, visibility, opacity } = style;
  // What React has streamed is moved to its place (streamed-parts)
  if (display === 'contents' || element.id.startsWith('S:')) return 'seen';
  if (display === 'none') return closedOr(element, style);
  // In `<details>`, or shown when it is searched for
  if (!element.checkVisibility()) return 'closed';
  const isInvisible = visibility !== 'visible';
  // Hidden by a box around that is not looked at: the whole page
  if (isInvisible ? showsPart(element) : opacity !== '0') return 'seen';
  return isAwaited(style) || isAhead(element, style) ? 'closed' : closedOr(element, style);
}

/** The sight of a box without width or height. What it holds may stand outside of it, if it is not cut off. */
function sightOfNothing(element: Element, style: CSSStyleDeclaration, box: DOMRect): Sight {
  // A dot, for screen readers
  if (style.position === 'absolute' && Math.max(box.width, box.height) <= NOTHING) return 'unseen';
  const isCut = style.overflow !== 'visible' || style.transform !== 'none';
  if (!isCut && element.firstElementChild) return 'seen';
  return isAwaited(style) ? 'closed' : closedOr(element, style);
}

/** Whether an element was moved out of the page to where no scrolling leads. */
function isAway({ right, bottom }: DOMRect, { left, top, transform }: CSSStyleDeclaration): boolean {
  const isMovedLeft = parseFloat(left) < 0 || transform !== 'none';
  return (right + scrollX <= 0 && isMovedLeft) || (bottom + scrollY <= 0 && parseFloat(top) < 0);
}

/** The sight of an element that has a place of its own: over the page, or out of it. */
function sightOfPlaced(element: Element, style: CSSStyleDeclaration, box: DOMRect): Sight {
  if (isOverlay(element, style) || CUT_OFF.test(style.clip) || CUT_OFF.test(style.clipPath)) return 'unseen';
  return isAway(box, style) && !isOneOfMany(element) ? 'unseen' : 'seen';
}

function sightOfShown(element: Element): Sight {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) <= NOTHING) return sightOfNothing(element, style, box);
  if (style.position !== 'static') return sightOfPlaced(element, style, box);
  return !element.firstElementChild && parseFloat(style.textIndent) < FAR_INDENT ? 'unseen' : 'seen';
}

/** Tags of elements that are hidden with what is around them, if at all. */
const PLAIN = /^(?:A|B|STRONG|TIME|LI|T[DHR]|THEAD|TBODY)$/;

/** Whether an element may be styled to be out of sight: by its own class, id or style. */
function isStyled(element: Element): boolean {
  if (PLAIN.test(element.nodeName)) return false;
  return element.hasAttribute('class') || element.hasAttribute('style') || element.hasAttribute('id');
}

/** What the reader has of an element of a page that is shown; those around it are seen. */
export function sightOf(element: Element): Sight {
  if (!element.checkVisibility(VISIBLE)) return sightOfHidden(element);
  return isStyled(element) ? sightOfShown(element) : 'seen';
}
