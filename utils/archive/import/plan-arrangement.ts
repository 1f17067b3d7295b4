import type { CaseRecord, CaseSourceRecord } from '../../model/case';
import type { ExportCase, ExportSavedSearch } from '../../model/export-arrangement';
import type { SavedSearchRecord } from '../../model/saved-search';
import { tidyLine } from '../../import/tidy-line';
import { normaliseUrl } from '../../url/normalise-url';
import type { StoredCase } from '../cases/case-sources';
import { mergeCaseNote } from './merge-case-note';
import type { ArrangementReport } from './import-report';
import type { KeptText } from '../notes/kept-text';
import { until } from './until';

/** What a file holds of what a user arranged, validated. */
export interface FileArrangement {
  cases: readonly ExportCase[];
  savedSearches: readonly ExportSavedSearch[];
}

/** What the archive has of it. */
export interface KnownArrangement {
  /** Cases with the ids of those in the file. */
  cases: ReadonlyMap<string, StoredCase>;
  savedSearches: readonly SavedSearchRecord[];
  /** Keys of pages that are in the archive, or would be after the import. */
  pages: ReadonlySet<string>;
}

/** What an import writes of it; the report and the kept notes say what that changes. */
export interface ArrangementPlan {
  cases: CaseRecord[];
  caseSources: CaseSourceRecord[];
  savedSearches: SavedSearchRecord[];
  report: ArrangementReport;
  kept: KeptText[];
}

/** Key of the page of a case's source. */
export function pageOf({ url }: ExportCase['sources'][number]): string {
  return normaliseUrl(url);
}

/**
 * Decides what importing cases and saved searches does. Nothing that is stored is lost or put into another order: a case of the
 * same id keeps its name and its sources, and gets those it lacks at its end; a search that is saved already stays as it is.
 */
export function planArrangement(
  { cases, savedSearches }: FileArrangement,
  known: KnownArrangement,
  now: Date,
): ArrangementPlan {
  const planned = new PlannedCases(known, now);
  const steps = cases.map((each) => planned.take(each));
  const added = newSearches(savedSearches, known.savedSearches, now);
  const count = (step: CaseStep) => steps.filter((each) => each === step).length;
  return {
    cases: [...planned.changed.values()],
    caseSources: planned.sources,
    savedSearches: added,
    kept: planned.kept,
    report: {
      cases: { added: count('added'), changed: count('changed'), there: count('there') },
      savedSearches: { added: added.length, there: savedSearches.length - added.length },
      missingSources: planned.missing,
    },
  };
}

type CaseStep = 'added' | 'changed' | 'there';

/** The cases after those of the file so far. */
class PlannedCases {
  /** Records to be written, by id. */
  readonly changed = new Map<string, CaseRecord>();
  readonly sources: CaseSourceRecord[] = [];
  readonly kept: KeptText[] = [];
  /** Sources that the archive does not have. */
  missing = 0;
  private readonly cases: Map<string, StoredCase>;

  constructor(
    private readonly known: KnownArrangement,
    private readonly now: Date,
  ) {
    this.cases = new Map(known.cases);
  }

  take(given: ExportCase): CaseStep {
    const before = this.cases.get(given.id);
    if (before) return this.merge(before, given);
    this.put({ record: this.recordOf(given), rows: [] }, this.newRows(given, []));
    return 'added';
  }

  private merge({ record, rows }: StoredCase, given: ExportCase): CaseStep {
    const merged = mergeCaseNote(record, given, this.now);
    const added = this.newRows(given, rows);
    if (merged === record && added.length === 0) return 'there';
    this.keep(record, merged);
    this.put({ record: merged, rows }, added);
    return 'changed';
  }

  /** Puts a case with further sources at its end. */
  private put({ record, rows }: StoredCase, added: readonly CaseSourceRecord[]): void {
    this.cases.set(record.id, { record, rows: [...rows, ...added] });
    this.changed.set(record.id, record);
    this.sources.push(...added);
  }

  private recordOf({ id, name, note, noteChangedAt, createdAt }: ExportCase): CaseRecord {
    return {
      id,
      name,
      note,
      noteChangedAt: until(noteChangedAt, this.now),
      createdAt: until(createdAt, this.now),
    };
  }

  /** Rows of the sources that the case lacks, below those that it has, in the file's order. */
  private newRows({ id, sources }: ExportCase, rows: readonly CaseSourceRecord[]): CaseSourceRecord[] {
    const inside = new Set(rows.map(({ pageUrl }) => pageUrl));
    const first = (rows.at(-1)?.place ?? -1) + 1;
    const added: CaseSourceRecord[] = [];
    for (const source of sources) {
      const pageUrl = pageOf(source);
      if (!this.known.pages.has(pageUrl)) this.missing++;
      else if (!inside.has(pageUrl)) {
        inside.add(pageUrl);
        const addedAt = until(source.addedAt, this.now);
        added.push({ caseId: id, pageUrl, place: first + added.length, addedAt });
      }
    }
    return added;
  }

  /** Notes a note of the user above which the file's stands now. */
  private keep(before: CaseRecord, after: CaseRecord): void {
    const { note, name } = before;
    if (note !== null && after.note !== null && !after.note.startsWith(note))
      this.kept.push({ what: 'case-note', caseName: name, text: note });
  }
}

/** The searches of a file that are not saved yet, whatever they are called. */
function newSearches(
  given: readonly ExportSavedSearch[],
  stored: readonly SavedSearchRecord[],
  now: Date,
): SavedSearchRecord[] {
  const known = new Set(stored.map(({ filter }) => tidyLine(filter)));
  const added: SavedSearchRecord[] = [];
  for (const { name, filter, savedAt, seenUntil } of given) {
    if (known.has(filter)) continue;
    known.add(filter);
    added.push({
      id: crypto.randomUUID(),
      name,
      filter,
      savedAt: until(savedAt, now),
      seenUntil: until(seenUntil, now),
    });
  }
  return added;
}
