/** A group of sources that belong together for the user, with a name and a note. Times are ISO 8601 UTC. */
export interface CaseRecord {
  id: string;
  /** As the user calls it. */
  name: string;
  /** Markdown; `null` for none. */
  note: string | null;
  /** `null` until there was a note. */
  noteChangedAt: string | null;
  createdAt: string;
}

/** A source of a case. A row of its own, so that devices could add and take out one by one. */
export interface CaseSourceRecord {
  caseId: string;
  /** Key of the page row, which may be in the bin. */
  pageUrl: string;
  /** Lower ones come first; of equal ones, the one that was added first. */
  place: number;
  addedAt: string;
}
