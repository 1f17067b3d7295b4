import { CLOSED, isHiddenByStyle, UNSEEN } from '../is-hidden';
import { rootOf } from '../native-document';
import { isIcon } from './is-icon';
import { sightOf, type Sight } from './sight';

/** Tags of elements that are not looked into: their text is no text of the page, or never content. */
const PASSED =
  /^(?:HEAD|NAV|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|VIDEO|AUDIO|OBJECT|SELECT|TEXTAREA|RP|SVG|MATH)$/i;

/** Tags around the whole page, which is looked at part by part. */
const WHOLE = /^(?:HTML|BODY)$/i;

/** Hidden elements that are asked why: far more than pages have, and each costs a good part of a millisecond at worst. */
const MAX_HIDDEN = 1000;

/** Makes what is closed open. */
function openTwin(twin: Element): void {
  twin.removeAttribute('hidden');
  twin.removeAttribute('aria-hidden');
  if (isHiddenByStyle(twin)) twin.removeAttribute('style');
  twin.setAttribute(CLOSED, '');
}

/** An element with text, of which the reader has only so much. */
interface Found {
  /** Its place among the elements. */
  index: number;
  sight: 'closed' | 'unseen' | 'icon';
}

/** What the reader has of an element, if it is looked at. */
function lookAt(element: Element): Sight | 'icon' | 'passed' {
  if (PASSED.test(element.nodeName)) return 'passed';
  if (WHOLE.test(element.nodeName)) return 'seen';
  const sight = isIcon(element) ? 'icon' : sightOf(element);
  // What stands in a shown footer is not looked at either, for it is hardly ever content
  return sight === 'seen' && element.nodeName === 'FOOTER' ? 'passed' : sight;
}

/** Looks at the elements of a shown page, each once; not into those that are hidden. */
function findUnseen(live: readonly Element[]): Found[] {
  const found: Found[] = [];
  let passed: Element | null = null;
  let left = MAX_HIDDEN;
  live.forEach((element, index) => {
    if (left === 0 || !element.firstChild || passed?.contains(element)) return;
    const sight = lookAt(element);
    if (sight === 'seen') return;
    passed = element;
    if (sight !== 'passed') left--;
    // A formula for screen readers is the formula
    const isText = sight !== 'passed' && /\S/.test(element.textContent) && !element.querySelector('math');
    if (isText) found.push({ index, sight });
  });
  return found;
}

/** Shows on a copy what the reader has of what was found. */
function markTwin(twin: Element, sight: Found['sight']): void {
  if (sight === 'closed') openTwin(twin);
  else if (sight === 'icon') twin.replaceChildren();
  else twin.setAttribute(UNSEEN, '');
}

/**
 * Marks on a copy what nobody who looks at the page can see, opens what is closed, and empties the elements in which a font
 * draws a picture for a word.
 * @param live the elements of a page that is shown, or of a part of it, in their order
 * @param twins the copy of each
 */
export function markUnseen(live: readonly Element[], twins: readonly Element[]): void {
  const [first] = live;
  // Without layout nothing is known; of a copy that lacks elements, not which is which
  if (!first || !rootOf(first.ownerDocument)?.clientWidth || live.length !== twins.length) return;
  for (const { index, sight } of findUnseen(live)) {
    const twin = twins[index];
    if (twin) markTwin(twin, sight);
  }
}
