import { savedTime } from '../saved-time';
import type { LinkState } from '../../model/link';
import { articleFile } from '../article-body';
import { claimedTime } from '../claimed-time';
import { csvHead, type CsvRow, csvRows } from '../csv-rows';
import { onlyOrAt } from '../only-file';
import { filesAt, type Offer, type OfferedFile, startOf } from '../offer/offer';
import { type Annotation, withAnnotations } from '../raw-annotations';
import { type RawLink, toLinkRow } from '../to-link-row';
import type { LinkBody, LinkReader } from '../link-format';
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
 * Reads Matter's articles with their highlights and texts. The only time that the table has is that of the last reading: the
 * article was in Matter by then.
 */
export const readMatter: LinkReader = async function* (offer, { now }) {
  const marked = await markedIn(offer, now);
  const texts = new Map(filesAt(offer, /\.html?$/i).map((file) => [nameOf(file), file]));
  for (const file of onlyOrAt(offer, MATTER_TABLE))
    for (const { number, cells } of await csvRows(file)) {
      const url = cells.url?.trim() ?? '';
      const annotations = marked.get(url)?.annotations ?? [];
      marked.delete(url);
      yield toLinkRow(`${file.path}, ${number}`, {
        ...asRaw(cells, now),
        body: bodyOf(cells, texts, now),
        ...withAnnotations(annotations),
      });
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

/** The name of a file without its ending: in the table it may stand with or without. */
function nameOf({ path }: { path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/i, '');
}

function bodyOf(cells: CsvRow['cells'], texts: ReadonlyMap<string, OfferedFile>, now: Date): LinkBody | null {
  const file = texts.get(nameOf({ path: cells['file id']?.trim() ?? '' }));
  if (!file) return null;
  return articleFile(file, {
    byline: cells.author?.trim() || null,
    siteName: cells.publisher?.trim() || null,
    claimedArchivedAt: claimedTime(cells['last interaction date'], now),
  });
}

function asRaw(cells: CsvRow['cells'], now: Date): RawLink {
  return {
    url: cells.url,
    title: cells.title,
    tags: cells.tags?.split(';') ?? [],
    state: stateOf(cells),
    ...savedTime(cells['last interaction date'], now),
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
