/** A stretch of text: in both versions, in the older one only, in the newer one only. */
export interface Part {
  op: 'same' | 'removed' | 'added';
  text: string;
  /** The page shows it struck through. */
  struck?: true;
}

/** A figure or address that was replaced, put in (`from` is `null`) or taken out (`to` is `null`). */
export interface Replaced {
  from: string | null;
  to: string | null;
}

/** What was done inside a paragraph. */
export type EditKind =
  'words' | 'sentence' | 'figure' | 'struck' | 'letters' | 'link' | 'cells' | 'correction';

/** How a paragraph was edited. */
export interface Edit {
  kinds: EditKind[];
  figures: Replaced[];
  /** Addresses that links lead to in one version only. */
  links: Replaced[];
  /** Words that are struck through in one version only. */
  struck: Replaced[];
  /** Letters in the place of others that look the same, with their code points. */
  letters: Replaced[];
}

/** What became of a paragraph. */
type RowKind = 'same' | 'edited' | 'added' | 'removed' | 'moved-away' | 'moved-here';

/**
 * A paragraph in its place, or two that stand for each other. A moved paragraph is two rows: `moved-away` where it was
 * and `moved-here` where it is, with the same `move`.
 */
export interface Row {
  kind: RowKind;
  /** The words of each version, `null` where it has none here. */
  old: string | null;
  new: string | null;
  /** Word by word, for `edited`, and for `moved-here` when it was also edited; else empty. */
  parts: Part[];
  edit: Edit | null;
  /** Number of the move, counted from 1. */
  move: number | null;
}

/** A fact that a page states about itself, which versions are compared by. */
export type Fact = 'title' | 'byline' | 'publishedTime' | 'modifiedTime' | 'declaredSource';

/** A fact that the versions state differently. */
export interface FactChange {
  fact: Fact;
  old: string | null;
  new: string | null;
  /** Word by word, where both state it in words. */
  parts: Part[];
  /** As those of an edit. */
  letters: Replaced[];
}

/** What became of a picture. `bytes`: another file under the same address; `alt`: another description. */
type PictureChangeKind = 'replaced' | 'removed' | 'added' | 'bytes' | 'alt';

/** A picture that was changed: its path, or what describes it, in each version. */
export interface PictureChange extends Replaced {
  kind: PictureChangeKind;
}

/** What changed from one version of a page to another. */
export interface Comparison {
  facts: FactChange[];
  rows: Row[];
  /** Paragraphs added, removed, edited or moved; one that was moved and edited counts once. */
  paragraphs: number;
  /** Paragraphs among them that note a correction. */
  corrections: number;
  pictures: PictureChange[];
  /** Videos, posts and frames that took the place of others, by their addresses. */
  embeds: Replaced[];
  /** Lines that change with every visit (counts, "3 minutes ago", links to other articles) and were left out. */
  leftOut: { old: string[]; new: string[] };
}

/** Whether a row is a change that a reader steps through. Of a moved paragraph this is the row where it is now. */
export function isChange({ kind }: Row): boolean {
  return kind !== 'same' && kind !== 'moved-away';
}
