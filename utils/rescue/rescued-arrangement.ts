import type { CaseRecord, CaseSourceRecord } from '../model/case';
import type { ExportCase, ExportSavedSearch } from '../model/export-arrangement';
import type { SavedSearchRecord } from '../model/saved-search';

/**
 * Cases in the form of the export.
 * @param addresses of the newest item in the file, by page: a case names only sources that are in the file
 */
export function rescuedCases(
  cases: readonly CaseRecord[],
  sources: readonly CaseSourceRecord[],
  addresses: ReadonlyMap<string, string>,
): ExportCase[] {
  return cases.map(({ id, name, note, noteChangedAt, createdAt }) => ({
    id,
    name,
    note,
    noteChangedAt,
    createdAt,
    sources: sources
      .filter(({ caseId }) => caseId === id)
      .sort((a, b) => a.place - b.place || a.addedAt.localeCompare(b.addedAt))
      .flatMap(({ pageUrl, addedAt }) => {
        const url = addresses.get(pageUrl);
        return url === undefined ? [] : [{ url, addedAt }];
      }),
  }));
}

/** Saved searches in the form of the export. */
export function rescuedSearches(searches: readonly SavedSearchRecord[]): ExportSavedSearch[] {
  return searches.map(({ name, filter, savedAt, seenUntil }) => ({ name, filter, savedAt, seenUntil }));
}
