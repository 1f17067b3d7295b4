/** The lists of what the user arranged, in the order they stand in an export. Described in docs/export-format.md. */
export const ARRANGED_LISTS = ['cases', 'savedSearches'] as const;

/** Names one of these lists. */
export type ArrangedList = (typeof ARRANGED_LISTS)[number];

/** A source of a case. Times are ISO 8601 UTC. */
export interface ExportCaseSource {
  /** That of its newest item in the file. */
  url: string;
  addedAt: string;
}

/** A case in an export. */
export interface ExportCase {
  /** UUID: a case of the same id is the same case. */
  id: string;
  name: string;
  /** Markdown; `null` for none. */
  note: string | null;
  noteChangedAt: string | null;
  createdAt: string;
  /** In the user's order; only those that are in the file. */
  sources: ExportCaseSource[];
}

/** A saved search in an export. */
export interface ExportSavedSearch {
  name: string;
  /** As typed. */
  filter: string;
  savedAt: string;
  /** Of an alert: sources that were first archived later are new to the user. `null` where new ones are not told. */
  seenUntil: string | null;
}
