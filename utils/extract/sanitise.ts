import DOMPurify, { type Config, type DOMPurify as Purifier } from 'dompurify';
import { removeUnsafeAddresses } from './safe-addresses';
import { ATTRIBUTES, MATH_TAGS, TEXT_TAGS, WITH_CONTENT } from './sanitise-config';

/** `body` is what DOMPurify puts everything into: not allowed, it would be copied and removed first. */
const CONFIG: Config & { RETURN_DOM: true } = {
  ALLOWED_TAGS: `body ${TEXT_TAGS} ${MATH_TAGS}`.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  FORBID_CONTENTS: WITH_CONTENT.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Puts ID_PREFIX before every id
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM: true,
};

/** The window whose DOM does the work: a page's, or a content script's isolated view of one. */
export type DomWindow = Window & typeof globalThis;

const purifiers = new WeakMap<DomWindow, Purifier>();

/**
 * One DOMPurify a window: setting it up costs more than sanitising a short text, and a second one could not make its
 * Trusted Types policy. For the window the code runs in that is the one DOMPurify makes when it is loaded.
 */
function purifierOf(window: DomWindow): Purifier {
  const known = purifiers.get(window);
  if (known) return known;
  const isOwn = DOMPurify.isSupported && window.document === globalThis.document;
  const purifier = isOwn ? DOMPurify : DOMPurify(window);
  // Where it cannot work DOMPurify hands its input back as it was.
  if (!purifier.isSupported) throw new Error('DOMPurify does not support this window');
  purifiers.set(window, purifier);
  return purifier;
}

interface Sanitised {
  root: HTMLElement;
  /** How many elements, attributes and addresses were taken away. */
  removed: number;
}

/** In front of HTML, so that the parser does not put what comes first (a script) into the head, out of sight. */
const IN_BODY = '<body>';

function sanitise(dirty: string, window: DomWindow): Sanitised {
  const purifier = purifierOf(window);
  const root = purifier.sanitize(dirty, CONFIG);
  if (!(root instanceof window.HTMLElement)) throw new TypeError('DOMPurify returned no element');
  const removed = purifier.removed.length + removeUnsafeAddresses(root);
  return { root, removed };
}

/** Moves all children; a spread argument list would end at some ten thousand of them. */
function moveChildren(from: Node, to: Node): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/**
 * Stored or imported HTML as nodes that are safe to show. Parsed inertly by DOMPurify through its own Trusted Types
 * policy, so nothing loads or runs before the caller puts the nodes into a page.
 */
export function sanitiseFragment(html: string, window: DomWindow): DocumentFragment {
  const { root } = sanitise(IN_BODY + html, window);
  const fragment = root.ownerDocument.createDocumentFragment();
  moveChildren(root, fragment);
  return fragment;
}

/** Whether HTML from outside holds anything Menbe would never have stored: it was made or changed by something else. */
export function hasUnsafeHtml(html: string, window: DomWindow): boolean {
  return sanitise(IN_BODY + html, window).removed > 0;
}
