import type { MenbeDatabase } from '../../../db/database';
import { hasIndexFiles, listIndexFiles } from '../../../db/index-files';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { PageRecord } from '../../../model/records';
import { hasBit } from '../../../search/index/bitmap';
import { textsOf } from '../../../search/index/columns';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { DamagedIndex, KIND } from '../../../search/index/segment-layout';
import { loadDocuments } from '../read/load-documents';
import { Pacer } from '../../../scheduling/pacer';
import { digestOf, segmentDigests } from './posting-digests';
import type { SegmentReader } from '../read/segment-reader';
import { SegmentSet } from '../read/segment-set';

/** Pages whose texts are held against the index at a time. */
const PAGES_AT_ONCE = 256;

/**
 * Holds the index against the articles: every page in the list must be indexed once, with exactly the terms, positions and
 * columns of its text, unless it is pending; nothing else may be there. Call it while nobody else indexes.
 * @returns what is wrong, in words for developers; empty when all is well.
 */
export async function checkIndex(db: MenbeDatabase): Promise<string[]> {
  const pacer = new Pacer();
  const problems: string[] = await findOrphans(db);
  const segments = await new SegmentSet(db).refresh();
  const pending = new Set((await db.indexPending.toArray()).map(({ url }) => url));
  const indexed = new Map<string, Found>();
  for (const segment of segments) {
    try {
      for (const found of await readSegment(db, segment, pacer)) {
        if (pending.has(found.url)) continue;
        if (indexed.has(found.url)) problems.push(`${found.url} is indexed twice`);
        indexed.set(found.url, found);
      }
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      problems.push(error.message);
    }
  }
  await comparePages(db, indexed, pending, problems, pacer);
  for (const url of indexed.keys()) problems.push(`${url} is indexed, but not in the list`);
  return problems;
}

/** A document as the index has it. */
interface Found {
  url: string;
  digest: number;
  columns: string;
}

async function readSegment(db: MenbeDatabase, segment: SegmentReader, pacer: Pacer): Promise<Found[]> {
  const { record } = segment;
  const digests = await segmentDigests(db, segment, pacer);
  const docs = Array.from(digests.keys()).filter((doc) => !hasBit(record.deleted, doc));
  const urls = await segment.urls(docs);
  const [lengths, archivedAt, publishedAt, unread] = await Promise.all(
    (['lengths', 'archivedAt', 'publishedAt', 'unread'] as const).map((column) => segment.numbers(column)),
  );
  const texts = await Promise.all(
    (['sites', 'sources', 'languages', 'tags'] as const).map((column) => segment.texts(column)),
  );
  const words = docs.reduce((sum, doc) => sum + (lengths?.[doc] ?? 0), 0);
  if (words !== record.words) throw new DamagedIndex(record.id, `${words} words, counted ${record.words}`);
  return docs.map((doc, index) => ({
    url: urls[index] ?? '',
    digest: digests[doc] ?? 0,
    columns: JSON.stringify([
      ...[lengths, archivedAt, publishedAt, unread].map((column) => column?.[doc]),
      ...texts.map((column) => textsOf(column, doc)),
    ]),
  }));
}

function columnsOf(document: IndexedDocument): string {
  const { terms, archivedAt, publishedAt, unread, site, source, language, tags } = document;
  const some = (text: string | null) => (text === null ? [] : [text]);
  const numbers = [terms.length, archivedAt, publishedAt, unread ? 1 : 0];
  return JSON.stringify([...numbers, [site], some(source), some(language), [...new Set(tags)]]);
}

/** Takes from `indexed` what agrees with its page. */
async function comparePages(
  db: MenbeDatabase,
  indexed: Map<string, Found>,
  pending: ReadonlySet<string>,
  problems: string[],
  pacer: Pacer,
): Promise<void> {
  for (let after = ''; ;) {
    const pages: PageRecord[] = await db.pages.where(':id').above(after).limit(PAGES_AT_ONCE).toArray();
    const last = pages.at(-1);
    if (!last) return;
    after = last.url;
    const wanted = pages.filter(({ url }) => !pending.has(url));
    for (const document of await loadDocuments(db, wanted, new Map(), pacer)) {
      const found = indexed.get(document.url);
      indexed.delete(document.url);
      if (!found) problems.push(`${document.url} is not indexed`);
      else if (found.digest !== digestOf(document)) problems.push(`${document.url} has other postings`);
      else if (found.columns !== columnsOf(document)) problems.push(`${document.url} has other columns`);
    }
  }
}

/** Blocks of segments that are not there, or that are in a file; files that no segment names, and segments whose file is missing. */
async function findOrphans(db: MenbeDatabase): Promise<string[]> {
  const records = await db.indexSegments.toArray();
  const known = new Map(records.map(({ id, file }) => [id, file]));
  const keys = (await indexTransaction(db, ['indexBlocks'], 'readonly', (transaction) =>
    answer(transaction.objectStore('indexBlocks').getAllKeys()),
  )) as [segment: number, kind: number, number: number][];
  const rows = keys.filter(
    ([owner, kind]) => !known.has(owner) || (known.get(owner) && kind <= KIND.positions),
  );
  const owners = new Set(rows.map(([owner]) => owner));
  const used = new Set(records.flatMap(({ file }) => file ?? []));
  const files = new Set(hasIndexFiles() ? await listIndexFiles() : []);
  return [
    ...Array.from(owners, (owner) => `blocks of segment ${owner}, which has none`),
    ...[...files].filter((file) => !used.has(file)).map((file) => `file ${file}, which no segment has`),
    ...[...used].filter((file) => !files.has(file)).map((file) => `no file ${file}`),
  ];
}
