/** A search that the user keeps. Times are ISO 8601 UTC. */
export interface SavedSearchRecord {
  id: string;
  /** As the user calls it. */
  name: string;
  /** As typed, see `parseQuery`. */
  filter: string;
  /** Searches are shown in the order they were saved. */
  savedAt: string;
  /**
   * Of an alert: sources that were first archived later are new to the user, and so are those that match only since a later version.
   * `null` where new ones are not told.
   */
  seenUntil: string | null;
}

/** A saved search that tells of new sources. */
export type AlertRecord = SavedSearchRecord & { seenUntil: string };
