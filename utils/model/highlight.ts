/**
 * A quote with what stands around it, which finds it again in a text that has changed.
 * https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface TextQuote {
  /** The marked text, white space as in the snapshot's `text`. */
  exact: string;
  /** Up to `CONTEXT_LENGTH` characters before it; shorter only where the text begins. */
  prefix: string;
  /** The same after it. */
  suffix: string;
}

/** The colours of highlights. Each has a name and a line of its own too, so that none depends on seeing colour. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

/** One of `HIGHLIGHT_COLOURS`; stored, and written into exports as `styleClass`. */
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** A marked quote of a page. */
export interface HighlightRecord {
  /** UUID version 7. */
  id: string;
  pageUrl: string;
  /** The snapshot it was made on; in others it is looked for anew. */
  snapshotId: string;
  quote: TextQuote;
  colour: HighlightColour;
  /** What the user wrote beside it. */
  comment: string | null;
  createdAt: string;
  /** When anything of it was last edited, deleting included; of two versions the later one holds. */
  changedAt: string;
  /** Deleted ones stay a while, so that deleting can be undone and an older export does not bring them back. */
  deletedAt: string | null;
}
