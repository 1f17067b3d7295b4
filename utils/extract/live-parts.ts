import { queryAll } from './native-document';
import { resolveUrl } from './resolve-url';

/** How deep shadow trees and frames may stand within each other. */
const MAX_DEPTH = 8;

/** A frame with less text, or lower than this many pixels, holds an advertisement, a button, a counter. */
const MIN_FRAME_TEXT = 200;
const MIN_FRAME_HEIGHT = 50;

/** What may have a shadow tree: a form, whose inputs shadow its properties, may not. */
const ELEMENTS = ':not(form)';

type Reader = (element: Element) => ShadowRoot | null;

/** A host's shadow tree; that of a custom element also when it is closed, where the browser shows it to extensions. */
const shadowRootOf: Reader = (element) => {
  if (element.shadowRoot || !element.nodeName.includes('-')) return element.shadowRoot;
  // Firefox has it on elements, Chromium in an API: https://developer.chrome.com/docs/extensions/reference/api/dom
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Reader } } };
  const { openOrClosedShadowRoot: closed = null } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return closed ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
};

function hasText(body: Element | null): body is Element {
  return body !== null && body.textContent.trim().length >= MIN_FRAME_TEXT;
}

/** What a frame shows; `null` where the page may not read it, or it shows hardly anything. */
function frameBody(frame: Element): Element | null {
  if (frame.nodeName !== 'IFRAME' || frame.clientHeight < MIN_FRAME_HEIGHT) return null;
  const doc = (frame as HTMLIFrameElement).contentDocument;
  const body = doc && Document.prototype.querySelector.call(doc, 'body');
  return hasText(body) ? body : null;
}

/** Makes addresses that are relative to a frame's own address absolute. */
function resolveAddresses(root: Element, base: string): void {
  for (const element of root.querySelectorAll('[href],[src]')) {
    for (const name of ['href', 'src']) {
      const url = resolveUrl(element.getAttribute(name), base);
      if (url !== null) element.setAttribute(name, url);
    }
  }
}

/** Puts a shadow tree into its host, and what the host held into the slots. */
function flatten(host: Element, shadow: DocumentFragment): void {
  let given = [...host.childNodes].filter((node) => node.nodeType === 1 || node.nodeType === 3);
  const slotOf = (node: Node) => (node instanceof Element ? (node.getAttribute('slot') ?? '') : '');
  for (const slot of shadow.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const nodes = given.filter((node) => slotOf(node) === name);
    given = given.filter((node) => !nodes.includes(node));
    for (const node of nodes.length > 0 ? nodes : [...slot.childNodes]) slot.before(node);
    slot.remove();
  }
  host.replaceChildren(shadow);
}

/** A copy of a part's content in the inert document, where a page's custom elements are not run. */
function copyOf(part: ParentNode, clone: Document, depth: number): DocumentFragment {
  const copy = clone.createDocumentFragment();
  for (const child of part.childNodes) copy.append(clone.importNode(child, true));
  if (depth < MAX_DEPTH) placeParts(part.querySelectorAll(ELEMENTS), copy, clone, depth + 1);
  return copy;
}

function placeParts(live: Iterable<Element>, copy: ParentNode, clone: Document, depth: number): void {
  let twins: Element[] | null = null;
  let index = -1;
  for (const element of live) {
    index++;
    const body = frameBody(element);
    const part = body ?? shadowRootOf(element);
    if (!part) continue;
    twins ??= [...copy.querySelectorAll(ELEMENTS)];
    const twin = twins[index];
    if (!twin) continue;
    const content = copyOf(part, clone, depth);
    if (!body) {
      flatten(twin, content);
      continue;
    }
    const box = clone.createElement('div');
    box.append(content);
    resolveAddresses(box, body.baseURI);
    twin.replaceWith(box);
  }
}

/**
 * Puts into a copy what the page shows and its nodes do not have: shadow trees, and frames it may read. The copy must
 * still have the elements of the page, in their order.
 */
export function placeLiveParts(doc: Document, clone: Document): void {
  placeParts(queryAll(doc, ELEMENTS), clone, clone, 0);
}

/**
 * The same where the page is HTML that no browser has shown: shadow trees and frames as they are declared.
 * @param parse parses HTML inertly
 */
export function placeDeclaredParts(clone: Document, parse: (html: string) => Element): void {
  // Those within another come to light with it
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    for (const template of queryAll(clone, 'template[shadowrootmode]')) {
      const host = template.parentElement;
      template.remove();
      if (host && template instanceof HTMLTemplateElement) flatten(host, template.content);
    }
  }
  for (const frame of queryAll(clone, 'iframe[srcdoc]')) {
    const content = parse(frame.getAttribute('srcdoc') ?? '');
    if (!hasText(content)) continue;
    const box = clone.createElement('div');
    for (const node of content.childNodes) box.append(clone.importNode(node, true));
    frame.replaceWith(box);
  }
}
