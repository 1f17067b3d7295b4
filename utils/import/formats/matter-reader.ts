import type { LinkState } from '../../model/link';
import { claimedTime } from '../claimed-time';
import { csvHead, type CsvRow, csvRows } from '../csv-rows';
import { onlyOrAt } from '../offer/only-file';
import { filesAt, type Offer, startOf } from '../offer/offer';
import { type Annotation, withAnnotations } from '../raw-annotations';
import { type RawLink, toLinkRow } from '../to-link-row';
import type { LinkReader } from './link-format';
import { MATTER_TABLE } from './matter-paths';

/** What the columns of quotes have been called. */
const QUOTES = ['highlight', 'text', 'quote'];

/** Highlights of an address, and where the first of them stands. */
interface Marked {
  at: string;
  title: string | undefined;
  annotations: Annotation[];
}

/**
 * Reads Matter's articles with their highlights, without their bodies. The only time that the table has is that of the last reading: the
 * article was in Matter by then.
 */
export const readMatter: LinkReader = async function* (offer, { now }) {
  const marked = await markedIn(offer, now);
  for (const file of onlyOrAt(offer, MATTER_TABLE))
    for (const { number, cells } of await csvRows(file)) {
      const url = cells.url?.trim() ?? '';
      const annotations = marked.get(url)?.annotations ?? [];
      marked.delete(url);
      yield toLinkRow(`${file.path}, ${number}`, { ...asRaw(cells, now), ...withAnnotations(annotations) });
    }
  for (const [url, { at, title, annotations }] of marked)
    yield toLinkRow(at, { url, title, ...withAnnotations(annotations) });
};

async function markedIn(offer: Offer, now: Date): Promise<Map<string, Marked>> {
  const marked = new Map<string, Marked>();
  for (const file of filesAt(offer, /\.csv$/)) {
    if (!csvHead(await startOf(file)).includes('highlighted date')) continue;
    for (const { number, cells } of await csvRows(file)) {
      const url = cells.url?.trim() ?? '';
      const entry = marked.get(url) ?? { at: `${file.path}, ${number}`, title: cells.title, annotations: [] };
      entry.annotations.push({
        quote: QUOTES.map((name) => cells[name]).find((quote) => quote) ?? null,
        comment: cells.note ?? null,
        markedAt: claimedTime(cells['highlighted date'], now),
      });
      marked.set(url, entry);
    }
  }
  return marked;
}

function asRaw(cells: CsvRow['cells'], now: Date): RawLink {
  return {
    url: cells.url,
    title: cells.title,
    tags: cells.tags?.split(';') ?? [],
    state: stateOf(cells),
    savedAt: claimedTime(cells['last interaction date'], now),
  };
}

/** The queue of older exports is called `Saved`. */
function stateOf(cells: CsvRow['cells']): LinkState | null {
  if (isTrue(cells.favorited)) return 'starred';
  if (isTrue(cells.read)) return 'read';
  return isTrue(cells['in queue'] ?? cells.saved) ? 'unread' : null;
}

function isTrue(cell: string | undefined): boolean {
  return cell?.trim().toLowerCase() === 'true';
}
