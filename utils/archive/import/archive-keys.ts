import type { MenbeDatabase } from '../../db/database';
import type { Candidate } from './import-plan';

/** Most rows whose keys are held: some hundred bytes each. */
const MOST_ROWS = 250_000;

/**
 * Which snapshots and pages an archive has, as far as one run needs to know: what is not among them is new, unless somebody else adds it
 * meanwhile. Saves looking up every single one of them.
 */
export class ArchiveKeys {
  private constructor(
    private readonly ids: Set<string>,
    private readonly pages: Set<string>,
    /** Too many to be held: nothing is known to be new. */
    private readonly isFull: boolean,
  ) {}

  static async read(db: MenbeDatabase): Promise<ArchiveKeys> {
    const counts = await Promise.all([db.snapshots.count(), db.pages.count()]);
    if (Math.max(...counts) > MOST_ROWS) return new ArchiveKeys(new Set(), new Set(), true);
    const ids = await db.snapshots.toCollection().primaryKeys();
    const pages = await db.pages.toCollection().primaryKeys();
    return new ArchiveKeys(new Set(ids), new Set(pages), false);
  }

  /** Whether all that a candidate brings is new. */
  isNew({ snapshot, item }: Candidate): boolean {
    if (this.isFull || item.highlights.length > 0) return false;
    return !this.ids.has(snapshot.id) && !this.pages.has(snapshot.pageUrl);
  }

  /** Notes what is there from now on. */
  note(candidates: readonly Candidate[]): void {
    if (this.isFull) return;
    for (const { snapshot } of candidates) {
      this.ids.add(snapshot.id);
      this.pages.add(snapshot.pageUrl);
    }
  }
}
