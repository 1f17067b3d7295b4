import { LIBRARY_PAGE } from '../../utils/model/extension-pages';

/** The part of an address after `library.html` that opens a snapshot in the reader. `route.ts` reads and writes all others. */
export function readerPath(snapshotId: string): string {
  return `#/read/${snapshotId}`;
}

/** The address of a place in the library, relative to any page of the extension. `hash` starts with `#/`. */
export function libraryHref(hash: string): string {
  return `${LIBRARY_PAGE}${hash}`;
}
