import createDOMPurify, { type DOMPurify } from 'dompurify';
import { keepLinkedIds, removeUnsafeAddresses } from './safe-addresses';
import { SANITISE_CONFIG } from './sanitise-config';

/** The window whose DOM does the work: a page's, or a content script's isolated view of one. */
export type DomWindow = Window & typeof globalThis;

const purifiers = new WeakMap<DomWindow, DOMPurify>();

/** One DOMPurify a window: setting it up costs more than a short text. */
function purifierOf(window: DomWindow): DOMPurify {
  const known = purifiers.get(window);
  if (known) return known;
  const purifier = createDOMPurify(window);
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

function sanitise(dirty: string | Element, window: DomWindow): Sanitised {
  const purifier = purifierOf(window);
  const root = purifier.sanitize(dirty, SANITISE_CONFIG);
  if (!(root instanceof window.HTMLElement)) throw new TypeError('DOMPurify returned no element');
  const removed = purifier.removed.length + removeUnsafeAddresses(root);
  return { root, removed };
}

/** Moves all children; a spread argument list would end at some ten thousand of them. */
function moveChildren(from: Node, to: Node): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** DOMPurify would take the place of a `<body>` for its own, and then remove it as not allowed. */
function withoutBody(element: Element): Element {
  if (element.nodeName !== 'BODY') return element;
  const holder = element.ownerDocument.createElement('div');
  moveChildren(element, holder);
  return holder;
}

/**
 * A copy of an element's content with nothing executable in it: text, tables, pictures and MathML; links and pictures
 * with absolute, harmless addresses or none; no classes; ids only where a link in the content leads to them.
 * The element must be inert (not part of a live page); a `<body>` is emptied.
 */
export function sanitiseElement(element: Element, window: DomWindow): HTMLElement {
  const { root } = sanitise(withoutBody(element), window);
  keepLinkedIds(root);
  return root;
}

/**
 * Stored or imported HTML as nodes that are safe to show. Parsed inertly by DOMPurify through its own Trusted Types
 * policy, so nothing loads or runs before the caller puts the nodes into a page.
 */
export function sanitiseFragment(html: string, window: DomWindow): DocumentFragment {
  const { root } = sanitise(html, window);
  const fragment = root.ownerDocument.createDocumentFragment();
  moveChildren(root, fragment);
  return fragment;
}

/** Whether HTML from outside holds anything Menbe would never have stored: it was made or changed by something else. */
export function hasUnsafeHtml(html: string, window: DomWindow): boolean {
  return sanitise(html, window).removed > 0;
}
