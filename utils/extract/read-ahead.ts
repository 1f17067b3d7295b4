import { partsOf } from './live-parts';
import { elementsOf, isComplete } from './native-document';

/** Elements of the largest page that is read ahead: reading it takes a fifth of a second, in which the page does not answer. */
const MAX_ELEMENTS = 20_000;

/** Milliseconds for which what was read ahead can be used. What a style sheet or an animation changes is not noticed. */
const FRESH = 30_000;

const ALL_CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};

/** What else decides about what the reader sees. */
function viewOf({ location, scrollX, scrollY, innerWidth, innerHeight }: Window): string {
  return [location.href, scrollX, scrollY, innerWidth, innerHeight].join(' ');
}

/** Begins to watch a page for changes. */
function watchChanges(page: Window): { hasChanged: () => boolean; end: () => void } {
  const { document: doc } = page;
  const view = viewOf(page);
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  const parts = partsOf(doc);
  for (const part of [doc, ...parts]) observer.observe(part, ALL_CHANGES);
  // A shadow tree that an element is given, and another document in a frame, change nothing in what is observed.
  const hasOtherParts = () => partsOf(doc).some((part, index) => part !== parts[index]);
  return {
    hasChanged: () =>
      (changes += observer.takeRecords().length) > 0 || viewOf(page) !== view || hasOtherParts(),
    end: () => observer.disconnect(),
  };
}

/**
 * Reads the shown page now, so that the result is there when it is asked for. What is still loading is read too, for then the
 * code is ready, but read again.
 * @param read must not change the page
 * @returns gives what was read, once and within half a minute, if the page is still the same; otherwise reads it again
 */
export function readAhead<T>(page: Window, read: () => T): () => T {
  if (elementsOf(page.document).length > MAX_ELEMENTS) return read;
  const { hasChanged, end } = watchChanges(page);
  const result = read();
  let ahead = isComplete(page.document) ? { result } : null;
  const take = () => {
    const taken = hasChanged() ? null : ahead;
    ahead = null;
    end();
    clearTimeout(timer);
    return taken;
  };
  const timer = setTimeout(take, FRESH);
  return () => (ahead && take())?.result ?? read();
}
