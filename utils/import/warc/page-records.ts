import type { OfferedFile } from '../offer/offer';
import { type FoundPage, pageIn } from './found-page';
import { responseHead } from './http-response';
import { StretchReader } from './stretch-reader';
import { readable, type WarcRecord, warcRecords } from './warc-records';

/** A record of a WARC file that says what stood at an address, or a part that is damaged; `number` counts the records. */
export type PageRecord = { number: number } & (
  { kind: 'page'; page: FoundPage } | { kind: 'other'; record: WarcRecord } | { kind: 'damaged' }
);

/** The records of a WARC file, those of pages read. Of others, the block can be read until the next is asked for. */
export async function* pageRecords(file: OfferedFile): AsyncGenerator<PageRecord> {
  let number = 0;
  for await (const record of warcRecords(file)) {
    number++;
    if (record.kind === 'damaged') {
      yield { number, kind: 'damaged' };
      continue;
    }
    const page = await readable(() => pageIn(file, record));
    yield page ? { number, kind: 'page', page } : { number, kind: 'other', record };
  }
}

/** What asked for a record. */
interface Request {
  id: string;
  concurrentTo: string;
  /** What the browser wanted it for; '' where it does not say. https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-dest-header */
  destination: string;
}

/**
 * The same, without the pages that were loaded as a part of another, such as frames, as far as the tool wrote what asked for them: that
 * stands before or behind the response.
 */
export async function* documentRecords(file: OfferedFile): AsyncGenerator<PageRecord> {
  let waiting: (PageRecord & { kind: 'page' }) | null = null;
  let request: Request | null = null;
  for await (const found of pageRecords(file)) {
    if (found.kind === 'damaged') yield found;
    if (found.kind === 'other' && found.record.fields.get('warc-type') === 'request') {
      request = await requestOf(found.record);
      if (isForPart(waiting, request)) waiting = null;
    }
    if (found.kind !== 'page' || isForPart(found, request)) continue;
    if (waiting) yield waiting;
    waiting = found;
  }
  if (waiting) yield waiting;
}

async function requestOf(record: WarcRecord): Promise<Request> {
  const head = await readable(() => responseHead(new StretchReader(record.block())));
  return {
    id: record.fields.get('warc-record-id') ?? '',
    concurrentTo: record.fields.get('warc-concurrent-to') ?? '',
    destination: head?.fields.get('sec-fetch-dest') ?? '',
  };
}

function isForPart(found: { page: FoundPage } | null, request: Request | null): boolean {
  if (!found || !request) return false;
  const { id, concurrentTo, destination } = request;
  const isItsOwn = names(found.page.concurrentTo, id) || names(concurrentTo, found.page.id);
  return isItsOwn && destination !== '' && destination !== 'document';
}

/** Whether a list of ids has one. */
function names(ids: string, id: string): boolean {
  return id !== '' && ids.includes(id);
}
