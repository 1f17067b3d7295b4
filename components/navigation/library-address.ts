// What the popup needs of addresses; `route.ts` reads and writes all others.

/** The part of an address after `library.html` that opens a snapshot in the reader. */
export function readerPath(snapshotId: string): string {
  return `#/read/${snapshotId}`;
}

/** The part that compares two snapshots, the older first. */
export function comparePath(oldId: string, newId: string): string {
  return `#/compare/${oldId}/${newId}`;
}

/** The address of a place in the library, relative to any page of the extension. `hash` starts with `#/`. */
export function libraryHref(hash: string): string {
  return `library.html${hash}`;
}
