import type { PageRecord } from './records';

/** A time as another tool wrote it: a claim that nobody can check. */
export interface ClaimedTime {
  /** ISO 8601 UTC with milliseconds; of a day only, its midnight in UTC. */
  value: string;
  precision: 'day' | 'time';
}

/** A quote that was marked in another tool. */
export interface ImportedHighlight {
  quote: string;
  comment: string | null;
  markedAt: ClaimedTime | null;
}

/** What the reader had done with a link in the other tool. */
export const LINK_STATES = ['unread', 'reading', 'read', 'archived', 'starred', 'feed'] as const;

/** One of `LINK_STATES`. */
export type LinkState = (typeof LINK_STATES)[number];

/**
 * An address that another tool kept, with all that the user had written to it there. It is no source: nothing of the page is in the
 * archive until the user opens and archives it.
 */
export interface ImportedLink {
  /** `http:` or `https:`, as the file has it. */
  url: string;
  title: string | null;
  /** Markdown or plain text. */
  note: string | null;
  tags: string[];
  /** Folders or collections from the outermost one, parted by ` / `; `null` outside of any. */
  folder: string | null;
  state: LinkState | null;
  /** When the other tool kept it. */
  savedAt: ClaimedTime | null;
  highlights: ImportedHighlight[];
}

/** What the user adds to a page, as far as a link can add to it. */
export type PageNotes = Pick<PageRecord, 'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt'>;

/** What a link gave to the page that was archived from it; undoing its import takes back just that. */
export interface GivenToPage {
  before: PageNotes;
  after: PageNotes;
  /** Highlights that it gave last. */
  highlightIds: string[];
  /** How many of the link's highlights the page has by now. */
  highlights: number;
}

/** A link that an import brought. It stays once its page is archived, as it says since when another tool had it. */
export interface LinkRecord extends ImportedLink {
  /** Normalised address, as of pages. */
  pageUrl: string;
  /** 1 until its page is in the archive; IndexedDB cannot index booleans. */
  waiting: 0 | 1;
  /** Links are listed by it: when it was kept, as far as that is known, else when it was imported. ISO 8601 UTC. */
  listedAt: string;
  /** The imports that brought something of it, the first one first. */
  importIds: string[];
  /** `null` while it waits. */
  given: GivenToPage | null;
}

/** A link that an import takes; from an export of Menbe with what another profile knew of it. */
export type TakenLink = ImportedLink &
  Partial<Pick<LinkRecord, 'listedAt' | 'importIds'>> & {
    /** `false`: there its page was archived, and has what the link had for it. */
    waiting?: boolean;
  };

/** One import of links. */
export interface ImportRecord {
  /** UUID version 7. */
  id: string;
  /** Id of the format. */
  format: string;
  /** Of the file or folder that was chosen. */
  fileName: string;
  /**
   * `running` stays where the browser was closed meanwhile: half of the links may be there. `undone`: it was taken back, and its links are
   * shown no more; a job takes them out of the tables.
   */
  state: 'running' | 'done' | 'undone';
  /** ISO 8601 UTC with milliseconds. */
  importedAt: string;
  /** Links that are new with it, and those that it added something to. */
  added: number;
  merged: number;
  /** Only of one that was undone: how many of its links that wait are in the tables, and counted no more. */
  hidden?: number;
  /**
   * Only of imports that were made in another profile: the imports of its exports that this record came with. Nothing of it can be undone
   * here; it says from where links are.
   */
  broughtBy?: string[];
}

/** What an import changed of a link that was there, or the sources that it brought; links that were new with an import have no such row. */
export interface ImportChangeRecord {
  importId: string;
  pageUrl: string;
  /** The link as it was; `null` where the import brought it, or where an earlier import that had brought it was undone. */
  before: LinkRecord | null;
  /** The sources whose texts the import brought of this address; absent where it brought none. */
  snapshotIds?: string[];
}
