/** Chosen pages by URL, and the one chosen last, where a range starts. */
export interface Selection {
  urls: ReadonlySet<string>;
  anchor: string | null;
}

/** The selection a list begins with. It is one object, so that setting it again does not render anew. */
export const NOTHING_SELECTED: Selection = { urls: new Set(), anchor: null };

/** The selection with a page turned on or off. */
export function toggled({ urls }: Selection, url: string): Selection {
  const next = new Set(urls);
  if (!next.delete(url)) next.add(url);
  return { urls: next, anchor: url };
}

/** The selection with all pages from the anchor to this one turned on. `order` is the list as shown. */
export function extended(selection: Selection, url: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(url);
  if (from < 0 || to < 0) return toggled(selection, url);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { urls: new Set([...selection.urls, ...range]), anchor: selection.anchor };
}

/** The selection without pages that are gone. */
export function without(selection: Selection, urls: readonly string[]): Selection {
  const next = new Set(selection.urls);
  for (const url of urls) next.delete(url);
  return { ...selection, urls: next };
}
