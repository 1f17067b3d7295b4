import { nativeProperty } from './native-property';

/** One of the trees that a page shows: its document, shadow trees, and documents of frames of the same site. */
export type LiveTree = Document | ShadowRoot;

/** Whether a tree is a shadow tree. By name: the document of a frame is no instance of this window's `Document`. */
export function isShadow(tree: LiveTree): tree is ShadowRoot {
  return Object.prototype.toString.call(tree) === '[object ShadowRoot]';
}

/** All elements of a tree in order, also where a name on the page shadows `querySelectorAll`. */
export function elementsIn(tree: LiveTree): Element[] {
  const { querySelectorAll } = isShadow(tree) ? ShadowRoot.prototype : Document.prototype;
  return [...querySelectorAll.call(tree, '*')];
}

/** A host's shadow tree; of a custom element also a closed one, which Firefox shows to extensions. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (nativeProperty(element, 'localName') === 'form') return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return element.shadowRoot ?? (element.localName.includes('-') ? (openOrClosedShadowRoot ?? null) : null);
}

/** The document of a frame; `null` where it is of another site or empty. */
export function frameDocument(element: Element): Document | null {
  const tag = nativeProperty(element, 'localName');
  if (tag !== 'iframe' && tag !== 'frame') return null;
  const inner = (element as HTMLIFrameElement).contentDocument;
  return inner && nativeProperty(inner, 'documentElement') ? inner : null;
}

/** A tree and all trees within it. */
export function treesIn(tree: LiveTree): LiveTree[] {
  const within = elementsIn(tree).flatMap((element) => shadowOf(element) ?? frameDocument(element) ?? []);
  return [tree, ...within.flatMap(treesIn)];
}
