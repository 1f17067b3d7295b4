/** A row of the library's list whose source has been read. */
export interface RowElement {
  element: HTMLElement;
  /** Its place in the list, from 0. */
  index: number;
  /** The key of its source. */
  url: string;
}

/** The row that an element stands in; `null` for elements outside of rows and in rows that are still being read. */
export function rowAt(target: EventTarget | null): RowElement | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-page-url]') : null;
  if (!element) return null;
  return { element, index: Number(element.dataset['index']), url: element.dataset['pageUrl'] ?? '' };
}
