import { articleText } from '../../utils/highlights/article-text';
import { quoteFinder } from '../../utils/highlights/match-quote';
import type { HighlightRecord } from '../../utils/model/highlight';
import { Pacer } from '../../utils/scheduling/pacer';
import { drawHighlights, type Placed } from './draw-highlights';

/** Milliseconds after which highlights are not looked for any more: words that are gone take long in a long text. */
const PATIENCE_MILLISECONDS = 10_000;

/** Where the highlights of a page are in a shown article. */
export interface PlacedHighlights {
  /** Ids of those whose words were found, in the order of the text. */
  found: string[];
  /** Those that are still looked for. */
  waiting: ReadonlySet<string>;
  /** How many were not looked for, because others took too long. */
  unsearched: number;
}

/** How highlights are looked for. */
export interface Placing {
  /** Told what is marked: at once as far as it takes a moment, and once more at the end where it takes longer. */
  show: (placed: PlacedHighlights) => void;
  signal: AbortSignal;
  /** In milliseconds. */
  patience?: number;
}

/** Finds highlights in a shown article and marks them, in slices that keep the page responsive. Resolves when it ends; never rejects. */
export async function placeHighlights(
  body: HTMLElement,
  highlights: readonly HighlightRecord[],
  { show, signal, patience = PATIENCE_MILLISECONDS }: Placing,
): Promise<void> {
  const find = quoteFinder(articleText(body).text);
  const pacer = new Pacer();
  const end = performance.now() + patience;
  const placed: Placed[] = [];
  const waiting = new Set(highlights.map(({ id }) => id));
  let hasShown = false;
  for (const highlight of highlights) {
    if (performance.now() > end) break;
    if (pacer.isDue) {
      if (!hasShown) show({ found: drawHighlights(body, placed), waiting: new Set(waiting), unsearched: 0 });
      hasShown = true;
      await pacer.rest();
      if (signal.aborted) return;
    }
    const range = find(highlight.quote);
    if (range) placed.push({ highlight, range });
    waiting.delete(highlight.id);
  }
  show({ found: drawHighlights(body, placed), waiting: new Set(), unsearched: waiting.size });
}
