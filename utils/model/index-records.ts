/** A part of the search index: documents and their terms, immutable but for what was deleted. Blocks are rows of their own. */
export interface SegmentRecord {
  id: number;
  /** `building`: a merge is under way, nobody may read it. */
  state: 'live' | 'building';
  /** Documents, the deleted among them. */
  size: number;
  /** One bit a document, set when it was deleted or has a newer version elsewhere; empty when there are none. */
  deleted: Uint8Array<ArrayBuffer>;
  deletedCount: number;
  /** Words of all documents that are not deleted, for the average length. */
  words: number;
  /** How many postings blocks there are. */
  postingsBlocks: number;
  /** The file that has its postings and positions, when they are not rows. */
  file?: string;
  /** How far a merge has come; `null` when it has ended. */
  merge: MergeRecord | null;
}

/** Where a merge stands between two terms, to go on after the worker died. */
export interface MergeRecord {
  sources: number[];
  /** What was deleted in each source when the merge began: documents deleted since are carried over at its end. */
  deleted: Uint8Array<ArrayBuffer>[];
  /** The last term written; '' before the first. */
  after: string;
  writer: {
    postingsBlocks: number;
    positionsBlocks: number;
    directoryBlocks: number;
    tail: Uint8Array<ArrayBuffer>;
  };
}

/** A page whose entry in the index must be made anew. The newest row of a page counts. */
export interface PendingRecord {
  /** Counts up. */
  id?: number;
  url: string;
  /** The page went into the bin or was removed. */
  gone: 0 | 1;
  /** The terms, when they were at hand: they hold for this snapshot of a page without tags and note. */
  terms: { snapshotId: string; bytes: Uint8Array<ArrayBuffer>; length: number } | null;
}

/**
 * Form of the segments, and of the terms in them. An index of another form is dropped and built anew. 1 stood for two forms, of
 * which only the later can be read; since 3 digits below the line belong to the word before them, since 4 signs, figures in
 * groups, initials, stems and parts of joined words are terms; since 5 what older versions and selections have is found too, and
 * when a page was first archived, when last seen, and what it is and has are columns of their own; since 6 the site's name is one too,
 * and blocks are a quarter as long; since 7 the name of a credited source is a column beside its host.
 */
export const INDEX_VERSION = 7;

/** What is known of the index as a whole. One row, named `index`. */
export interface IndexStateRecord {
  name: 'index';
  /** Changes whenever segments do. */
  generation: number;
  /** Version of what is indexed and how: another one means building anew. */
  version: number;
  /** Pages up to this URL have been looked through for such that are not indexed; `null` when all have. */
  cursor: string | null;
  /** Pages looked through so far. */
  checked: number;
  /** Addresses of pages that were removed for good, while words of them may be in segments or pending rows. Absent: none. */
  forget?: string[];
}
