import { HIGHLIGHT_COLOURS } from '../model/highlight';
import type { LiveHighlight, LiveMarks, LivePage } from '../model/live-page';
import { type ArticleText, coveredInNode, rangeInText } from './article-text';
import { liveText } from './live-text';
import { quoteFinder } from './match-quote';
import { quoteAt, type TextRange } from './text-quote';

/** Milliseconds after which highlights are not looked for any more: meanwhile the page does not answer. */
const PATIENCE = 1_500;

/** What is marked, and on which page: an application can become another page without loading one. */
interface Shown {
  url: string;
  marks: LiveMarks;
  ranges: Map<string, Range[]>;
}

/**
 * Shows highlights on a live page, and reads what is selected there. Marks are drawn with the CSS Custom Highlight API: the page's
 * nodes stay as they are. The styles of `::highlight(menbe-yellow)` and the others come with the script.
 * @param now in milliseconds
 */
export function livePage(page: Window, now: () => number): LivePage {
  const doc = page.document;
  const address = () => page.location.href.replace(/#.*$/s, '');
  let shown: Shown | null = null;
  const hide = () => {
    for (const colour of HIGHLIGHT_COLOURS) CSS.highlights.delete(registered(colour));
    shown = null;
  };
  return {
    hide,
    show(highlights) {
      hide();
      const end = now() + PATIENCE;
      shown = { url: address(), ...find(liveText(doc), highlights, () => now() > end) };
      draw(highlights, shown.ranges);
      return shown.marks;
    },
    shown() {
      if (shown && shown.url !== address()) hide();
      return shown?.marks ?? null;
    },
    goTo(id) {
      const range = shown?.ranges.get(id)?.[0];
      if (range) bringIntoView(page, range);
    },
    selected() {
      const selection = page.getSelection();
      if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
      const text = liveText(doc);
      const covered = rangeInText(text, selection.getRangeAt(0));
      return covered && quoteAt(text.text, covered);
    },
  };
}

function registered(colour: LiveHighlight['colour']): string {
  return `menbe-${colour}`;
}

/** Finds highlights in a page's text. */
function find(
  article: ArticleText,
  highlights: readonly LiveHighlight[],
  isLate: () => boolean,
): Pick<Shown, 'marks' | 'ranges'> {
  const findQuote = quoteFinder(article.text);
  const places: { id: string; place: TextRange }[] = [];
  let searched = 0;
  for (const { id, quote } of highlights) {
    if (isLate()) break;
    searched++;
    const place = findQuote(quote);
    if (place) places.push({ id, place });
  }
  places.sort((a, b) => a.place.start - b.place.start);
  return {
    marks: { found: places.map(({ id }) => id), unsearched: highlights.length - searched },
    ranges: new Map(places.map(({ id, place }) => [id, rangesOf(article, place)])),
  };
}

/** The range of a stretch of text in each of its nodes: what stands between them and is not read stays unmarked. */
function rangesOf({ text, pieces }: ArticleText, place: TextRange): Range[] {
  return pieces
    .filter(({ start, end }) => place.start < end && place.end > start)
    .map((piece) => {
      const { from, to } = coveredInNode(piece, text, place);
      const range = new Range();
      range.setStart(piece.node, from);
      range.setEnd(piece.node, to);
      return range;
    });
}

function draw(highlights: readonly LiveHighlight[], ranges: ReadonlyMap<string, Range[]>): void {
  for (const colour of HIGHLIGHT_COLOURS) {
    const own = highlights.filter((highlight) => highlight.colour === colour);
    const marked = own.flatMap(({ id }) => ranges.get(id) ?? []);
    if (marked.length > 0) CSS.highlights.set(registered(colour), new Highlight(...marked));
  }
}

/** The element brings whatever it scrolls in into view; a long one is then scrolled to the words. */
function bringIntoView(page: Window, range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const { top, height } = range.getBoundingClientRect();
  page.scrollBy({ top: top - (page.innerHeight - height) / 2 });
}
