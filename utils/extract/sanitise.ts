import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { isPlainHtml } from './plain-html';
import { removeUnsafeAddresses } from './safe-addresses';
import { ATTRIBUTES, MATH_TAGS, TEXT_TAGS, WITH_CONTENT } from './sanitise-config';

/** `body` is the element that DOMPurify puts everything into: if it were not allowed, it would be copied and removed first. */
const CONFIG: Config & { RETURN_DOM: true } = {
  ALLOWED_TAGS: `body ${TEXT_TAGS} ${MATH_TAGS}`.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  FORBID_CONTENTS: WITH_CONTENT.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // TeX with a colon, "f: A \to B", looks like an address
  ADD_URI_SAFE_ATTR: ['alttext', 'data-language'],
  // Puts ID_PREFIX before every id
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM: true,
};

/** A window whose DOM is used: a page's, or a content script's isolated view of one. */
export type DomWindow = Window & typeof globalThis;

const purifiers = new WeakMap<DomWindow, Purifier>();

/**
 * The DOMPurify of a window, one for each: setting it up takes longer than sanitising a short text, and a second one cannot
 * create its Trusted Types policy. For the window that the code runs in it is the one that DOMPurify creates when loaded.
 */
function purifierOf(window: DomWindow): Purifier {
  const known = purifiers.get(window);
  if (known) return known;
  const isOwn = DOMPurify.isSupported && window.document === globalThis.document;
  const purifier = isOwn ? DOMPurify : DOMPurify(window);
  // DOMPurify returns its input unchanged where it is not supported.
  if (!purifier.isSupported) throw new Error('DOMPurify does not support this window');
  purifiers.set(window, purifier);
  return purifier;
}

interface Sanitised {
  root: HTMLElement;
  /** The number of removed elements, attributes and addresses. */
  removed: number;
}

/** Put before HTML, so that the parser does not put what comes first (a script) into the head, which is not sanitised. */
const IN_BODY = '<body>';

function sanitise(dirty: string, window: DomWindow): Sanitised {
  const purifier = purifierOf(window);
  const root = purifier.sanitize(dirty, CONFIG);
  if (!(root instanceof window.HTMLElement)) throw new TypeError('DOMPurify returned no element');
  const removed = purifier.removed.length + removeUnsafeAddresses(root);
  return { root, removed };
}

/** Moves all children, one by one: an argument list overflows at some ten thousand. */
function moveChildren(from: Node, to: Node): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/**
 * Stored or imported HTML as nodes that are safe to show. DOMPurify parses it inertly through its own Trusted Types policy:
 * nothing loads or runs before the caller puts the nodes into a page.
 */
export function sanitiseFragment(html: string, window: DomWindow): DocumentFragment {
  const { root } = sanitise(IN_BODY + html, window);
  const fragment = root.ownerDocument.createDocumentFragment();
  moveChildren(root, fragment);
  return fragment;
}

/** Whether HTML contains anything that Menbe never stores: it was made or changed by something else. */
export function hasUnsafeHtml(html: string, window: DomWindow): boolean {
  return !isPlainHtml(html) && sanitise(IN_BODY + html, window).removed > 0;
}
