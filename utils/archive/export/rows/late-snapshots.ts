import type { MenbeDatabase } from '../../../db/database';
import { snapshotsOfPage } from '../../../db/snapshots-of-page';
import type { LedgerEntry } from '../../../model/ledger';

/**
 * Snapshots that are saved, or restored from the bin, during an export of all. They have to be in the file, because the ledger
 * is read last and lists them.
 */
export class LateSnapshots {
  /** Ids written since the ledger began to grow; snapshots written before cannot be late. */
  private readonly written = new Set<string>();

  private constructor(
    private readonly db: MenbeDatabase,
    /** Number of the last entry that was read. */
    private seq: number,
    /** Pages in the bin at the start. Pages deleted later are in the file anyway. */
    private readonly binned: ReadonlySet<string>,
  ) {}

  /** Call it before the first row is read. */
  static async begin(db: MenbeDatabase): Promise<LateSnapshots> {
    return db.transaction('r', db.ledger, db.pages, async () => {
      const binned = await db.pages.where('deletedAt').above('').primaryKeys();
      return new LateSnapshots(db, await lastSeq(db), new Set(binned));
    });
  }

  /** Records a batch that was written. */
  async note(ids: readonly string[]): Promise<void> {
    if ((await lastSeq(this.db)) === this.seq) return;
    for (const id of ids) this.written.add(id);
  }

  /** Ids in the entries since the last call, up to `upTo`, that were not recorded. They count as recorded afterwards. */
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
