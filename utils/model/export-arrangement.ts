import { versionHas } from './export-item';
import type { ImportedLink, ImportRecord } from './link';

const ARRANGED_LISTS = ['cases', 'savedSearches'] as const;
const LINK_LISTS = ['linkImports', 'links'] as const;

/** Names a list of what the user arranged, and of links that wait to become sources. */
export type ArrangedList = (typeof ARRANGED_LISTS)[number] | (typeof LINK_LISTS)[number];

/** These lists in the order they stand in an export of some version. Described in docs/export-format.md. */
export function arrangedLists(version: unknown): readonly ArrangedList[] {
  return [
    ...(versionHas(version, 'arrangement') ? ARRANGED_LISTS : []),
    ...(versionHas(version, 'links') ? LINK_LISTS : []),
  ];
}

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

/** An import that brought links, in an export. */
export type ExportLinkImport = Pick<
  ImportRecord,
  'id' | 'format' | 'fileName' | 'importedAt' | 'added' | 'merged'
>;

/** A link of another tool in an export: all that files had of it, and what became of it. */
export interface ExportLink extends ImportedLink {
  /** Links are listed by it. ISO 8601 UTC. */
  listedAt: string;
  /** `false`: its page was archived, and has what the link had for it. */
  waiting: boolean;
  /** Ids of the imports that brought something of it, the first one first. */
  importIds: string[];
}
