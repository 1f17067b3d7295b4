/** The part of an address after `library.html` that compares two snapshots, the older first. The popup loads it with its news only. */
export function comparePath(oldId: string, newId: string): string {
  return `#/compare/${oldId}/${newId}`;
}
