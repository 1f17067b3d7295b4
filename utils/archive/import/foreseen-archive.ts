import type { ImportPlan, KnownArchive, KnownSnapshot } from './import-plan';

/**
 * Simulates, in a dry run, the changes of the batches so far, so that the next batch is planned as in a real import. Holds three
 * short strings for each snapshot that would be added, and the addresses of pages that would leave the bin.
 */
export class ForeseenArchive {
  private readonly added = new Map<string, KnownSnapshot>();
  private readonly outOfBin = new Set<string>();

  /** Records the changes of a plan. */
  note({ rows }: ImportPlan): void {
    for (const { id, pageUrl, sha256 } of rows.snapshots) this.added.set(id, { id, pageUrl, sha256 });
    for (const { url } of rows.pages) this.outOfBin.add(url);
  }

  /** Pages of the snapshots that would be added. */
  pages(): Set<string> {
    return new Set([...this.added.values()].map(({ pageUrl }) => pageUrl));
  }

  /** The archive after the plans so far, as far as later steps depend on it. */
  over(known: KnownArchive, ids: readonly string[]): KnownArchive {
    const snapshots = new Map(known.snapshots);
    for (const id of ids) {
      const added = this.added.get(id);
      if (added) snapshots.set(id, added);
    }
    const pages = new Map(known.pages);
    for (const [url, page] of pages) {
      if (page.deleted === 1 && this.outOfBin.has(url)) pages.set(url, { ...page, deleted: 0 });
    }
    return { ...known, snapshots, pages };
  }
}
