import {
  type ArticleText,
  articleText,
  nodeOffsets,
  type TextPiece,
} from '../../../utils/highlights/article-text';
import type { TextRange } from '../../../utils/highlights/text-quote';
import type { PlannedClause } from '../../../utils/search/query/plan-query';
import { findRanges } from '../../../utils/search/snippet';

/** Where a shown article has what was searched for, in the order of the text; words side by side are one place. */
export function foundRanges(body: HTMLElement, clauses: readonly PlannedClause[]): Range[] {
  const article = articleText(body);
  return placed(article, joined(article.text, findRanges(article.text, clauses)));
}

/** Ranges with only white space between them as one: a phrase is one place, not as many as it has words. */
function joined(text: string, ranges: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = all.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else all.push({ start, end });
  }
  return all;
}

/** Stretches of the text, in order, as ranges of the document. */
function placed({ text, pieces }: ArticleText, stretches: readonly TextRange[]): Range[] {
  const offsets = new Map<TextPiece, number[]>();
  const offsetIn = (piece: TextPiece, at: number): number => {
    const known = offsets.get(piece) ?? nodeOffsets(piece, text);
    offsets.set(piece, known);
    return known[at - piece.start] ?? 0;
  };
  let at = 0;
  return stretches.flatMap(({ start, end }) => {
    while ((pieces[at]?.end ?? Infinity) <= start) at++;
    const first = pieces[at];
    if (!first || first.start >= end) return [];
    const last = pieces.slice(at).findLast((piece, index) => index === 0 || piece.start < end) ?? first;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, offsetIn(first, Math.max(start, first.start)));
    range.setEnd(last.node, offsetIn(last, Math.min(end, last.end) - 1) + 1);
    return [range];
  });
}
