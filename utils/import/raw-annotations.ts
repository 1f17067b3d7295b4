import type { ClaimedTime, ImportedHighlight } from '../model/link';

/** What was marked and written in another tool, where either may be missing. */
export interface Annotation {
  quote: string | null;
  comment: string | null;
  markedAt: ClaimedTime | null;
}

/** Annotations as highlights of a link; the comments of those that mark nothing are its note. */
export function withAnnotations(annotations: readonly Annotation[]): {
  highlights: ImportedHighlight[];
  note: string;
} {
  return {
    highlights: annotations.flatMap(({ quote, comment, markedAt }) =>
      quote?.trim() ? [{ quote, comment: comment?.trim() || null, markedAt }] : [],
    ),
    note: annotations.flatMap(({ quote, comment }) => (quote?.trim() ? [] : (comment ?? []))).join('\n\n'),
  };
}
