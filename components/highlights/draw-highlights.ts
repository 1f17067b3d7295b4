import {
  articleText,
  type ArticleText,
  coveredInNode,
  type TextPiece,
} from '../../utils/highlights/article-text';
import type { TextRange } from '../../utils/highlights/text-quote';
import type { HighlightRecord } from '../../utils/model/highlight';

const OWN_MARKS = 'mark[data-highlight-id]';

/** A highlight with the stretch of the shown text it marks. */
export interface Placed {
  highlight: HighlightRecord;
  range: TextRange;
}

/**
 * Marks highlights in a shown article, in the place of those that were marked before.
 *
 * With `<mark>` elements rather than the CSS Custom Highlight API: those can be clicked and are read out as marked, with
 * the way to their comment (`aria-details`); a `::highlight()` is paint that neither a pointer nor a screen reader meets.
 * The nodes are our own copy of the article, so nothing is lost by changing them.
 * @returns their ids, in the order of the text
 */
export function drawHighlights(body: HTMLElement, highlights: readonly Placed[]): string[] {
  eraseHighlights(body);
  if (highlights.length === 0) return [];
  const article = articleText(body);
  const placed = highlights.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  for (const piece of article.pieces) markPiece(article, piece, placed);
  return placed.map(({ highlight }) => highlight.id);
}

/** The first mark of a highlight; `null` when its words are not in the text. */
export function markOf(body: ParentNode, id: string): HTMLElement | null {
  const marks = [...body.querySelectorAll<HTMLElement>(OWN_MARKS)];
  return marks.find((mark) => mark.dataset['highlightId'] === id) ?? null;
}

function eraseHighlights(body: HTMLElement): void {
  const marks = body.querySelectorAll(OWN_MARKS);
  marks.forEach((mark) => mark.replaceWith(...mark.childNodes));
  if (marks.length > 0) body.normalize();
}

/** Puts marks around what highlights cover of one text node. Where they overlap, marks stand within marks. */
function markPiece({ text }: ArticleText, piece: TextPiece, placed: readonly Placed[]): void {
  const covering = placed.filter(({ range }) => range.start < piece.end && range.end > piece.start);
  if (covering.length === 0) return;
  const { data, ownerDocument } = piece.node;
  const spans = covering.map(({ highlight, range }) => ({ highlight, ...coveredInNode(piece, text, range) }));
  const cuts = [...new Set([0, data.length, ...spans.flatMap(({ from, to }) => [from, to])])];
  cuts.sort((a, b) => a - b);
  const fragment = ownerDocument.createDocumentFragment();
  cuts.slice(1).forEach((end, index) => {
    const start = cuts[index] ?? 0;
    const covers = spans.filter(({ from, to }) => from <= start && to >= end);
    fragment.append(
      marked(
        ownerDocument,
        data.slice(start, end),
        covers.map(({ highlight }) => highlight),
      ),
    );
  });
  piece.node.replaceWith(fragment);
}

/** Words within a mark for each highlight, the first outermost. */
function marked(doc: Document, words: string, highlights: readonly HighlightRecord[]): Node {
  return highlights.reduceRight<Node>((inner, { id, colour }) => {
    const mark = doc.createElement('mark');
    mark.className = 'highlight';
    mark.dataset['highlightId'] = id;
    mark.dataset['colour'] = colour;
    mark.setAttribute('aria-details', `highlight-${id}`);
    mark.append(inner);
    return mark;
  }, doc.createTextNode(words));
}
