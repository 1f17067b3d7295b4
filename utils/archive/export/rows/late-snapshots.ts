import type { MenbeDatabase } from '../../../db/database';
import { snapshotsOfPage } from '../../../db/snapshots-of-page';
import type { LedgerEntry } from '../../../model/ledger';

/**
 * Snapshots that come, or come back from the bin, while an archive is read: the ledger is read after them, and tells of them
 * too.
 */
export class LateSnapshots {
  /** Written since the ledger has grown: none before can be late. */
  private readonly written = new Set<string>();

  private constructor(
    private readonly db: MenbeDatabase,
    /** The last entry that is known. */
    private seq: number,
    /** Pages in the bin at first. Those that go there later have been written, or will be. */
    private readonly binned: ReadonlySet<string>,
  ) {}

  /** Call it before anything is read. */
  static async begin(db: MenbeDatabase): Promise<LateSnapshots> {
    return db.transaction('r', db.ledger, db.pages, async () => {
      const binned = await db.pages.where('deletedAt').above('').primaryKeys();
      return new LateSnapshots(db, await lastSeq(db), new Set(binned));
    });
  }

  /** Notes a batch that was written. */
  async note(ids: readonly string[]): Promise<void> {
    if ((await lastSeq(this.db)) === this.seq) return;
    for (const id of ids) this.written.add(id);
  }

  /** The ids that entries since then, up to one, tell of and that were not noted. They count as noted from then on. */
  async read(upTo: number): Promise<string[]> {
    const entries = await this.db.ledger.where('seq').between(this.seq, upTo, false, true).toArray();
    const found = new Set(entries.flatMap(broughtIn));
    const pages = new Set(entries.flatMap(({ subject }) => ('pageUrl' in subject ? subject.pageUrl : [])));
    for (const url of pages)
      if (this.binned.has(url))
        for (const id of await snapshotsOfPage(this.db, url).primaryKeys()) found.add(id);
    const late = [...found].filter((id) => !this.written.has(id));
    for (const id of late) this.written.add(id);
    this.seq = entries.at(-1)?.seq ?? this.seq;
    return late;
  }
}

function broughtIn({ kind, subject }: LedgerEntry): string[] {
  return kind === 'capture' || kind === 'import' || kind === 'adopted' ? [subject.snapshotId] : [];
}

async function lastSeq(db: MenbeDatabase): Promise<number> {
  return (await db.ledger.toCollection().last())?.seq ?? 0;
}
