import type { MenbeDatabase } from '../../../db/database';
import type { CaseRecord } from '../../../model/case';
import type { ExportCase, ExportSavedSearch } from '../../../model/export-arrangement';
import type { SnapshotRecord } from '../../../model/records';
import type { SavedSearchRecord } from '../../../model/saved-search';
import { type StoredCase, withRows } from '../../cases/case-sources';
import { listSearches } from '../../saved-searches/saved-searches';
import type { ArrangedScope } from '../export-request';

/**
 * The cases and saved searches that go along with an export, as they were when it began. A case names only sources whose items
 * are in the file: others, as those in the bin or with a key in their address, were not to be given away.
 */
export class Arrangement {
  /** Address of the newest item in the file, by page; only of pages in these cases. `null`: none is written yet. */
  private readonly written: Map<string, string | null>;

  private constructor(
    private readonly stored: readonly StoredCase[],
    private readonly searches: readonly SavedSearchRecord[],
  ) {
    const pageUrls = stored.flatMap(({ rows }) => rows.map(({ pageUrl }) => pageUrl));
    this.written = new Map(pageUrls.map((pageUrl) => [pageUrl, null]));
  }

  /** Call it before the first item is written. */
  static read(db: MenbeDatabase, scope: ArrangedScope): Promise<Arrangement> {
    return db.transaction('r', db.cases, db.caseSources, db.savedSearches, async () => {
      const stored: StoredCase[] = [];
      for (const record of await recordsOf(db, scope)) stored.push(await withRows(db, record));
      return new Arrangement(stored, scope === 'all' ? await listSearches(db) : []);
    });
  }

  /** Notes a snapshot whose item is written. */
  note({ pageUrl, url }: SnapshotRecord): void {
    if (this.written.has(pageUrl)) this.written.set(pageUrl, url);
  }

  /** Call it after the last item. */
  cases(): ExportCase[] {
    return this.stored.map(({ record: { id, name, note, noteChangedAt, createdAt }, rows }) => ({
      id,
      name,
      note,
      noteChangedAt,
      createdAt,
      sources: rows.flatMap(({ pageUrl, addedAt }) => {
        const url = this.written.get(pageUrl);
        return url ? [{ url, addedAt }] : [];
      }),
    }));
  }

  savedSearches(): ExportSavedSearch[] {
    return this.searches.map(({ name, filter, savedAt, seenUntil }) => ({
      name,
      filter,
      savedAt,
      seenUntil,
    }));
  }
}

/** The cases of a scope, the first begun first. */
async function recordsOf(db: MenbeDatabase, scope: ArrangedScope): Promise<CaseRecord[]> {
  if (scope === 'nothing') return [];
  if (scope === 'all') return db.cases.toCollection().sortBy('createdAt');
  const record = await db.cases.get(scope.caseId);
  return record ? [record] : [];
}
