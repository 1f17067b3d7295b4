import { outwards } from '../ancestors';
import { queryAll } from '../native-document';
import { INLINE_TAGS } from '../unread-elements';

/** Selector of what opens and closes something else. */
const CONTROL =
  'button,summary,label,dt,input,[role=button],[role=tab],[aria-expanded],a:not([href],[name],[id]),a[href^="#"],a[href^="javascript:"]';

/** Selector of what shows over the page, or only for a moment. */
const MOMENTARY = 'dialog,[popover],[aria-modal],[role*=dialog],[role=tooltip],[role=status],[role=alert]';

/** Selector of what has a control somewhere. */
const CONTROLLED = '[role=tabpanel],[role=region],input:is([type=radio],[type=checkbox])~*';

/** Matches the names (class and id) of what is shown by other devices, or read aloud. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:print|mobile|phone|desktop|tablet|sr-?only|visually|screen-?reader|tool-?tip|modal|popup|overlay|template|menu|dropdown)/i;

/** Matches the names of what opens. */
const OPENS =
  /accordion|collaps|expand|toggle|spoiler|faq|(?:^|[\s_-])tab(?:s?$|s?\s|-?content|-?pan)|slide|carousel|swiper|(?:read|show)-?more/i;

/** Matches classes that say whether an element is shown. */
const STATE = /hid|none|collaps|closed|inactive/i;

/** Tags of boxes that what belongs together does not leave, and of titles, which belong to what follows. */
const WHOLE = /^(?:ARTICLE|MAIN|BODY)$/;
const TITLE = /^(?:H[1-6]|SUMMARY|DT|LABEL|DETAILS)$/;

/** Characters of the longest label of a control. */
const MAX_LABEL = 200;

/** Levels around a hidden element at which its control may stand, and siblings that are looked at. */
const LEVELS = 3;
const MAX_SIBLINGS = 20;

const SIDES = ['previousElementSibling', 'nextElementSibling'] as const;
type Side = (typeof SIDES)[number];

const { checkVisibility, getBoundingClientRect, matches } = Element.prototype;

/** Whether an element is shown, with some height. A form's fields shadow its properties. */
function isOpen(element: Element): boolean {
  return (
    checkVisibility.call(element, { visibilityProperty: true }) &&
    getBoundingClientRect.call(element).height > 1
  );
}

/** The next sibling in a direction, past those that are closed as well. */
function neighbour(element: Element, side: Side): Element | null {
  let next = element[side];
  for (let left = MAX_SIBLINGS; left > 0 && next?.nodeName === element.nodeName && !isOpen(next); left--) {
    next = next[side];
  }
  return next && matches.call(next, 'form') ? null : next;
}

/** The control in a neighbour: itself, one in a short text, or one that ends a longer text. */
function controlIn(beside: Element): Element | null {
  if (beside.matches(CONTROL)) return beside;
  const text = beside.textContent.trim();
  const isShort = text.length < MAX_LABEL;
  const last = [...beside.querySelectorAll(CONTROL)].at(-1);
  if (last) return isShort || text.endsWith(last.textContent.trim() || ' ') ? last : null;
  return isShort && beside.nodeName !== 'A' && getComputedStyle(beside).cursor === 'pointer' ? beside : null;
}

/** The id of what a control says it opens; empty where it says nothing. */
function targetOf(control: Element): string {
  const of = (name: string) => control.getAttribute(name) ?? '';
  const address = [of('href'), of('data-target'), of('data-bs-target')].find((value) => /^#./.test(value));
  return address?.slice(1) ?? of('aria-controls');
}

/** Whether what stands before or after a hidden element, or after the box that it ends, is the control that opens it. */
function hasControl(element: Element, side: Side): boolean {
  for (const box of outwards(element, LEVELS)) {
    if (WHOLE.test(box.nodeName)) return false;
    const beside = neighbour(box, side);
    if (!beside) continue;
    const control = controlIn(beside);
    if (!control) return false;
    const target = targetOf(control);
    if (target !== '') return target === element.id;
    // A button before something else that is closed opens that
    const next = beside.nextElementSibling;
    return side === 'previousElementSibling' || !(TITLE.test(beside.nodeName) || (next && !isOpen(next)));
  }
  return false;
}

/** Whether a control that is shown names the element as what it opens. */
function isNamed({ id, ownerDocument }: Element): boolean {
  if (id === '') return false;
  const name = CSS.escape(id);
  const controls = `[aria-controls~="${name}"],[href="#${name}"],[data-target="#${name}"],[data-bs-target="#${name}"]`;
  return queryAll(ownerDocument, controls).some((control) => control.checkVisibility());
}

/** Whether it is one of several of a kind of which another is shown: tabs, slides, the entries of a long list. */
export function isOneOfMany(element: Element): boolean {
  const names = [...element.classList].filter((name) => !STATE.test(name));
  const isAlike = (other: Element) =>
    other.nodeName === element.nodeName && names.every((name) => other.classList.contains(name));
  for (const side of names.length > 0 ? SIDES : []) {
    let other = element[side];
    for (let left = MAX_SIBLINGS; other && left > 0; left--, other = other[side]) {
      if (isAlike(other) && isOpen(other)) return true;
    }
  }
  return false;
}

/** Whether text goes on after an element in a sentence. */
function isFollowed(element: Element): boolean {
  let next = element.nextSibling;
  while (next?.nodeType === 3 && next.nodeValue?.trim() === '') next = next.nextSibling;
  return next?.nodeType === 3;
}

function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

/** Whether the rest of a text is hidden behind what follows it: "Read more". */
function isRest(element: Element): boolean {
  const isInSentence = isFollowed(element) || INLINE_TAGS.test(element.parentElement?.nodeName ?? '');
  return !isInSentence && hasControl(element, 'nextElementSibling');
}

/**
 * Whether what is not shown is only closed: the reader opens it by a control that is shown (an accordion, a tab, "read
 * more"). What no control opens is never seen: it is for other devices, for printers, screen readers and machines.
 */
export function isClosed(element: Element, { position }: CSSStyleDeclaration): boolean {
  const name = nameOf(element);
  if (position === 'fixed' || element.matches(MOMENTARY) || ELSEWHERE.test(name)) return false;
  if (INLINE_TAGS.test(element.nodeName)) return isRest(element);
  return (
    OPENS.test(name) ||
    element.matches(CONTROLLED) ||
    isNamed(element) ||
    isOneOfMany(element) ||
    hasControl(element, 'previousElementSibling') ||
    hasControl(element, 'nextElementSibling')
  );
}
