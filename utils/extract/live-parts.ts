import { queryAll } from './native-document';
import { markUnseen } from './rendered/mark-unseen';
import { resolveUrl } from './resolve-url';

/** Levels of shadow trees and frames within each other that are read. */
const MAX_DEPTH = 8;

/** Characters and pixels of the smallest frame that is read: smaller ones are advertisements, buttons, counters. */
const MIN_FRAME_TEXT = 200;
const MIN_FRAME_HEIGHT = 50;

/** Selector of elements that may have a shadow tree. A form cannot, and its inputs shadow its properties. */
const ELEMENTS = ':not(form)';

type Reader = (element: Element) => ShadowRoot | null;

/** A host's shadow tree; of a custom element also a closed one, where the browser shows it to extensions. */
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

/** The body of a frame's document; `null` where the page may not read it, or it shows hardly anything. */
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

/** Puts a shadow tree into its host, and the host's content into the slots. */
function flatten(host: Element, shadow: DocumentFragment): void {
  let unslotted = [...host.childNodes].filter((node) => node.nodeType === 1 || node.nodeType === 3);
  const slotOf = (node: Node) => (node instanceof Element ? (node.getAttribute('slot') ?? '') : '');
  for (const slot of shadow.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const nodes = unslotted.filter((node) => slotOf(node) === name);
    unslotted = unslotted.filter((node) => !nodes.includes(node));
    for (const node of nodes.length > 0 ? nodes : [...slot.childNodes]) slot.before(node);
    slot.remove();
  }
  host.replaceChildren(shadow);
}

/** The shadow tree of an element, or the body of the frame that it is. */
function partOf(element: Element): ParentNode | null {
  return frameBody(element) ?? shadowRootOf(element);
}

/** The shadow trees and frames of a shown page that are read, also those within each other. */
export function partsOf(doc: Document): ParentNode[] {
  const parts: ParentNode[] = [];
  let elements = queryAll(doc, ELEMENTS);
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const found = elements.map(partOf).filter((part) => part !== null);
    parts.push(...found);
    elements = found.flatMap((part) => [...part.querySelectorAll(ELEMENTS)]);
  }
  return parts;
}

/** A copy of a part's content in the inert document, where custom elements do not run. */
function copyOf(part: ParentNode, clone: Document, depth: number): DocumentFragment {
  const copy = clone.createDocumentFragment();
  for (const child of part.childNodes) copy.append(clone.importNode(child, true));
  if (depth < MAX_DEPTH) placeParts([...part.querySelectorAll(ELEMENTS)], copy, clone, depth + 1);
  return copy;
}

/**
 * Puts the shadow trees and frames of live elements into the copy.
 * @param live the elements, of which `copy` has twins in the same order
 */
function placeParts(live: readonly Element[], copy: ParentNode, clone: Document, depth: number): void {
  const twins = [...copy.querySelectorAll(ELEMENTS)];
  markUnseen(live, twins);
  for (const [index, element] of live.entries()) {
    const body = frameBody(element);
    const part = body ?? shadowRootOf(element);
    const twin = twins[index];
    if (!part || !twin) continue;
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
 * Puts into a copy what the page shows outside its nodes: shadow trees, and frames that it may read. The copy must still
 * have the elements of the page, in their order.
 */
export function placeLiveParts(doc: Document, clone: Document): void {
  placeParts(queryAll(doc, ELEMENTS), clone, clone, 0);
}

/**
 * Puts declared shadow trees and frames into a page that no browser has shown.
 * @param parse parses HTML inertly
 */
export function placeDeclaredParts(clone: Document, parse: (html: string) => Element): void {
  // Templates within a shadow tree are found after it has been placed
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const templates = queryAll(clone, 'template[shadowrootmode]');
    if (templates.length === 0) break;
    for (const template of templates) {
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
