import type { HighlightRecord, TextQuote } from './highlight';

/** What a live page is told of a highlight. */
export type LiveHighlight = Pick<HighlightRecord, 'id' | 'quote' | 'colour'>;

/** The highlights that are marked on a live page. */
export interface LiveMarks {
  /** Ids of those whose words were found, in the order of the page. */
  found: string[];
  /** How many were not looked for, because others took too long. */
  unsearched: number;
}

/** What Menbe can do on a live page, once `live-page.js` has run there. */
export interface LivePage {
  /** Marks highlights, in the place of those that were marked before. */
  show: (highlights: readonly LiveHighlight[]) => LiveMarks;
  /** Takes the marks off again. */
  hide: () => void;
  /** What is marked at present; `null` when nothing was, or the page has become another one since. */
  shown: () => LiveMarks | null;
  /** Brings a marked highlight into view. */
  goTo: (id: string) => void;
  /** The quote for what the user has selected; `null` when that has no words. */
  selected: () => TextQuote | null;
}

/** The globals of Menbe's isolated world in a page, after `live-page.js` has run there. */
export interface LiveWorld {
  menbeLive?: LivePage;
}
