/** What a page shows is one document and the trees in it: shadow trees, and frames of the same site. */
export type LiveTree = Document | ShadowRoot;

/** Whether it is a shadow tree; a frame's document is none of this window's `Document`. */
export function isShadow(tree: LiveTree): tree is ShadowRoot {
  return Object.prototype.toString.call(tree) === '[object ShadowRoot]';
}

/** All elements of a tree in order, whatever the page has named `querySelectorAll`. */
export function elementsIn(tree: LiveTree): Element[] {
  const { querySelectorAll } = isShadow(tree) ? ShadowRoot.prototype : Document.prototype;
  return [...querySelectorAll.call(tree, '*')];
}

/** A host's shadow tree; that of a custom element also when it is closed, which Firefox shows to extensions. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.localName === 'form') return null;
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return element.shadowRoot ?? (element.localName.includes('-') ? (openOrClosedShadowRoot ?? null) : null);
}

/** The document in a frame; `null` where it is of another site, or shows nothing. */
export function frameDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  const inner = (element as HTMLIFrameElement).contentDocument;
  return inner?.documentElement ? inner : null;
}

/** The tree and all trees within it. */
export function treesIn(tree: LiveTree): LiveTree[] {
  const within = elementsIn(tree).flatMap((element) => shadowOf(element) ?? frameDocument(element) ?? []);
  return [tree, ...within.flatMap(treesIn)];
}
