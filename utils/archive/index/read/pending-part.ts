import type { MenbeDatabase } from '../../../db/database';
import type { PendingRecord } from '../../../model/index-records';
import type { PageRecord } from '../../../model/records';
import { type TextColumn, textColumn } from '../../../search/index/columns';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { urlHash } from '../../../search/index/url-hash';
import { TermCollector } from '../../../search/index/term-collector';
import { loadDocuments } from './load-documents';
import { Pacer } from '../../../scheduling/pacer';
import type { NumberColumn, TextsColumn } from './segment-reader';

/** Flush threshold: fewer pending rows are searched in memory. */
export const FLUSHED_AT = 64;

/** The newest pending documents, inverted in memory so that they are searched like a segment. */
export interface PendingPart {
  documents: readonly IndexedDocument[];
  collector: TermCollector;
  /** Pages whose documents in segments are stale. */
  replaced: ReadonlySet<string>;
  /** Pending rows beyond those in memory: searches do not find these changes yet. */
  waiting: number;
}

/** Cache of the documents of pending rows, by row number. */
export type KnownDocuments = Map<number, IndexedDocument>;

/** Reads the pending rows. `known` caches their documents between calls. */
export async function readPending(db: MenbeDatabase, known: KnownDocuments): Promise<PendingPart> {
  const newest = new Map<string, PendingRecord>();
  for (const row of await db.indexPending.toArray()) {
    // A map keeps the order of insertion: the newest rows come last.
    newest.delete(row.url);
    newest.set(row.url, row);
  }
  const rows = [...newest.values()];
  const changed = rows.filter(({ gone }) => gone === 0);
  const searched = changed.slice(-FLUSHED_AT);
  await makeDocuments(db, searched, known);
  for (const id of known.keys()) if (!searched.some((row) => row.id === id)) known.delete(id);
  const documents = searched.flatMap(({ id }) => known.get(id ?? -1) ?? []);
  const collector = new TermCollector();
  for (const { terms } of documents) collector.add(terms);
  const replaced = [...rows.filter(({ gone }) => gone === 1), ...searched].map(({ url }) => url);
  return { documents, collector, replaced: new Set(replaced), waiting: changed.length - searched.length };
}

async function makeDocuments(
  db: MenbeDatabase,
  rows: readonly PendingRecord[],
  known: KnownDocuments,
): Promise<void> {
  const unknown = rows.filter(({ id }) => !known.has(id ?? -1));
  if (unknown.length === 0) return;
  const pages = await db.pages.bulkGet(unknown.map(({ url }) => url));
  const listed = pages.filter((page): page is PageRecord => page !== undefined);
  const byUrl = new Map(unknown.map((row) => [row.url, row]));
  for (const document of await loadDocuments(db, listed, byUrl, new Pacer()))
    known.set(byUrl.get(document.url)?.id ?? -1, document);
}

/** A column of numbers of pending documents. */
export function pendingNumbers(documents: readonly IndexedDocument[], column: NumberColumn): Float64Array {
  return Float64Array.from(documents, (document) => {
    if (column === 'lengths') return document.terms.length;
    if (column === 'unread') return document.unread ? 1 : 0;
    return column === 'urlHashes' ? urlHash(document.url) : document[column];
  });
}

/** The field that a column holds. */
const TEXT_FIELD = {
  sites: 'site',
  names: 'name',
  sources: 'source',
  credits: 'credit',
  languages: 'language',
} as const;

/** A column of texts of pending documents. */
export function pendingTexts(documents: readonly IndexedDocument[], column: TextsColumn): TextColumn {
  return textColumn(
    documents.map((document) => {
      if (column === 'tags' || column === 'traits') return document[column];
      const text = document[TEXT_FIELD[column]];
      return text === null ? [] : [text];
    }),
  );
}
