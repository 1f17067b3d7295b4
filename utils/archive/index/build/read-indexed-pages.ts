import type { MenbeDatabase } from '../../../db/database';
import type { Pacer } from '../../../scheduling/pacer';
import { hasBit } from '../../../search/index/bitmap';
import { textsOf } from '../../../search/index/columns';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { DamagedIndex } from '../../../search/index/segment-layout';
import { type NumberColumn, type SegmentReader, TEXT_COLUMNS } from '../read/segment-reader';
import { segmentDigests } from './posting-digests';

/** An indexed page. */
export interface IndexedPage {
  url: string;
  /** See `digestOf`. */
  digest: number;
  /** See `columnsOf`. */
  columns: string;
}

const NUMBERS: readonly NumberColumn[] = ['lengths', 'archivedAt', 'seenAt', 'publishedAt', 'unread'];

/** Reads the pages of a segment except deleted ones. Throws `DamagedIndex`. */
export async function readIndexedPages(
  db: MenbeDatabase,
  segment: SegmentReader,
  pacer: Pacer,
): Promise<IndexedPage[]> {
  const { record } = segment;
  const digests = await segmentDigests(db, segment, pacer);
  const docs = Array.from(digests.keys()).filter((doc) => !hasBit(record.deleted, doc));
  const urls = await segment.urls(docs);
  const lengths = await segment.numbers('lengths');
  const numbers = await Promise.all(NUMBERS.map((column) => segment.numbers(column)));
  const texts = await Promise.all(TEXT_COLUMNS.map((column) => segment.texts(column)));
  const words = docs.reduce((sum, doc) => sum + (lengths[doc] ?? 0), 0);
  if (words !== record.words) throw new DamagedIndex(record.id, `${words} words, counted ${record.words}`);
  return docs.map((doc, index) => {
    const columns = [...numbers.map((column) => column[doc]), ...texts.map((column) => textsOf(column, doc))];
    return { url: urls[index] ?? '', digest: digests[doc] ?? 0, columns: JSON.stringify(columns) };
  });
}

/** The columns of a document as one text, in the order of `readIndexedPages`. */
export function columnsOf(document: IndexedDocument): string {
  const {
    terms,
    archivedAt,
    seenAt,
    publishedAt,
    unread,
    site,
    name,
    source,
    credit,
    language,
    tags,
    traits,
  } = document;
  const some = (text: string | null) => (text === null ? [] : [text]);
  const numbers = [terms.length, archivedAt, seenAt, publishedAt, unread ? 1 : 0];
  return JSON.stringify([
    ...numbers,
    [site],
    [name],
    some(source),
    some(credit),
    some(language),
    [...new Set(tags)],
    traits,
  ]);
}
