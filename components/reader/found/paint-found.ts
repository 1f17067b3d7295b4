/** The names of the style sheet's `::highlight()`: all places, and the one that is gone to. */
const ALL = 'found';
const CURRENT = 'found-current';

/**
 * Paints places that were found. Paint, not elements: they are many, change with the search and are no part of the article, and
 * marks of the user's highlights, which are elements, stay as they are.
 */
export function paintFound(ranges: readonly Range[], current: Range | undefined): void {
  // A browser that cannot paint them still leads to them.
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(ALL, new Highlight(...ranges));
  const front = new Highlight(...(current ? [current] : []));
  front.priority = 1;
  CSS.highlights.set(CURRENT, front);
}
