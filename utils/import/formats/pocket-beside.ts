import type { ImportedHighlight } from '../../model/link';
import { csvRows } from '../csv-rows';
import { isRecord, type JsonRecord, listAt, parsedJson, recordsAt, textAt, timeAt } from '../json-fields';
import { filesAt, type Offer, wholeText } from '../offer/offer';
import { notAnObject, notJson } from '../raw-rows';
import type { LinkRow } from '../link-format';

/** What Pocket's ZIP has of an address beside its tables. */
export interface Beside {
  /** Where it stands first, for people. */
  at: string;
  url: string;
  title: string | null;
  notes: string[];
  /** The names of the collections that it is in. */
  collections: string[];
  highlights: ImportedHighlight[];
}

/** Reads highlights and collections into a map by address; yields what cannot be taken of them. */
export async function* readBeside(
  offer: Offer,
  now: Date,
  beside: Map<string, Beside>,
): AsyncGenerator<LinkRow> {
  yield* readHighlights(offer, now, beside);
  yield* readCollections(offer, beside);
}

async function* readHighlights(
  offer: Offer,
  now: Date,
  beside: Map<string, Beside>,
): AsyncGenerator<LinkRow> {
  for (const file of filesAt(offer, /(?:^|\/)annotations\/[^/.][^/]*\.json$/)) {
    const pages = parsedJson(await wholeText(file));
    if (!Array.isArray(pages)) yield notJson(file.path);
    else
      for (const [index, page] of pages.entries()) {
        const at = `${file.path}, ${index + 1}`;
        if (isRecord(page)) entryOf(beside, at, page).highlights.push(...highlightsOf(page, now));
        else yield notAnObject(at);
      }
  }
}

function highlightsOf(page: JsonRecord, now: Date): ImportedHighlight[] {
  return recordsAt(page, 'highlights').map((highlight) => ({
    quote: textAt(highlight, 'quote') ?? '',
    comment: null,
    markedAt: timeAt(highlight, 'created_at', now),
  }));
}

/** Collections are JSON files, one each. Tables of them are read as well. */
async function* readCollections(offer: Offer, beside: Map<string, Beside>): AsyncGenerator<LinkRow> {
  for (const file of filesAt(offer, /(?:^|\/)collections\/[^/.][^/]*\.(?:json|csv)$/)) {
    const fileName = file.path.slice(file.path.lastIndexOf('/') + 1, file.path.lastIndexOf('.'));
    if (file.path.endsWith('.csv')) {
      for (const { number, cells } of await csvRows(file))
        collect(entryOf(beside, `${file.path}, ${number}`, cells), cells, cells.collection ?? fileName);
      continue;
    }
    const collection = parsedJson(await wholeText(file));
    if (!isRecord(collection)) {
      yield notJson(file.path);
      continue;
    }
    for (const [index, item] of listAt(collection, 'items').entries()) {
      const at = `${file.path}, ${index + 1}`;
      if (isRecord(item)) collect(entryOf(beside, at, item), item, textAt(collection, 'title') ?? fileName);
      else yield notAnObject(at);
    }
  }
}

function collect(entry: Beside, item: JsonRecord, collection: string): void {
  if (!entry.collections.includes(collection)) entry.collections.push(collection);
  const note = textAt(item, 'note');
  if (note) entry.notes.push(note);
}

/** The entry of an address; what has none keeps an entry of its own, to be told as a row that cannot be taken. */
function entryOf(beside: Map<string, Beside>, at: string, record: JsonRecord): Beside {
  const url = textAt(record, 'url')?.trim() ?? '';
  const key = url || at;
  const known = beside.get(key);
  if (known) return known;
  const title = textAt(record, 'title');
  const entry: Beside = { at, url, title, notes: [], collections: [], highlights: [] };
  beside.set(key, entry);
  return entry;
}
