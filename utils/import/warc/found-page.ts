import { MenbeError } from '../../model/result';
import { InflateError } from '../../zip/bit-input';
import type { OfferedFile } from '../offer/offer';
import { responseBody, responseHead } from './http-response';
import { StretchReader } from './stretch-reader';
import { type DamagedPart, type RecordPlace, type WarcRecord, warcRecords } from './warc-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** A record of a WARC file that says what stood at an address: a page, that it was elsewhere, or that it was as before. */
export interface FoundPage {
  file: OfferedFile;
  place: RecordPlace;
  /** Of its block, in bytes. */
  length: number;
  id: string;
  concurrentTo: string;
  /** Without its fragment. */
  url: string;
  /** As the tool writes it. */
  date: string;
  /** Of the body; '' where there is none. */
  digest: string;
  /** With its charset; '' where it is not known. */
  contentType: string;
  /** Where the page was instead, as the server says; `null` where it was here. */
  location: string | null;
  /** For a page that was as before: the address and time of the record that has it, '' where it does not say. */
  original: { url: string; date: string } | null;
}

/** An address without its fragment, as it is looked up; what is no address stays as it is. */
export function pageAddress(address: string): string {
  // Some versions of Wget write addresses in angle brackets.
  const plain = address.replace(/^<([^<>]*)>$/, '$1');
  if (!URL.canParse(plain)) return plain;
  const url = new URL(plain);
  url.hash = '';
  return url.href;
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/** What a record says of a page; `null` for one that is of something else. Reads the start of its block. Throws `InflateError`. */
export async function pageIn(file: OfferedFile, record: WarcRecord): Promise<FoundPage | null> {
  const { place, length } = record;
  const said = (name: string) => record.fields.get(name) ?? '';
  const isRepeated = said('warc-type') === 'revisit';
  const content = await contentOf(said('warc-type'), record);
  if (!content) return null;
  const original = {
    url: pageAddress(said('warc-refers-to-target-uri')),
    date: said('warc-refers-to-date'),
  };
  return {
    file,
    place,
    length,
    id: said('warc-record-id'),
    concurrentTo: said('warc-concurrent-to'),
    url: pageAddress(said('warc-target-uri')),
    date: said('warc-date'),
    digest: said('warc-payload-digest'),
    original: isRepeated ? original : null,
    ...content,
  };
}

type Content = Pick<FoundPage, 'contentType' | 'location'>;

async function contentOf(type: string, record: WarcRecord): Promise<Content | null> {
  if (type === 'resource') return htmlOf(record.fields);
  if (type !== 'response' && type !== 'revisit') return null;
  const { status, fields } = await responseHead(new StretchReader(record.block()));
  if (status === 200) return htmlOf(fields);
  const location = fields.get('location');
  if (status >= 300 && status < 400 && location !== undefined) return { contentType: '', location };
  // What was as before may say nothing more.
  return type === 'revisit' && MAY_BE_PAGE.has(status) ? { contentType: '', location: null } : null;
}

/** No status, and _Not Modified_. */
const MAY_BE_PAGE = new Set([0, 304]);

function htmlOf(fields: ReadonlyMap<string, string>): Content | null {
  const contentType = fields.get('content-type') ?? '';
  return HTML.test(contentType) ? { contentType, location: null } : null;
}

/** The body of a page's record as a file; it is looked up each time, and no byte of it is held. */
export function pageFile(page: FoundPage): OfferedFile {
  const { file, place, length } = page;
  return { path: file.path, size: length, chunks: () => bodyAt(file, place) };
}

/** A file that cannot be read: the body of a page whose record is not there. */
export function lostFile({ file, url }: FoundPage): OfferedFile {
  const next = () => Promise.reject(new MenbeError('import-file-unreadable', `no record of ${url}`));
  return { path: file.path, size: 0, chunks: () => ({ [Symbol.asyncIterator]: () => ({ next }) }) };
}

async function* bodyAt(file: OfferedFile, place: RecordPlace): AsyncGenerator<Bytes> {
  let isRead = false;
  try {
    for await (const record of warcRecords(file, place)) {
      // That other bytes were packed shows at their end.
      if (isRead && !isUnreadableFrom(record, place)) return;
      if (record.kind === 'damaged') throw new InflateError('damaged');
      yield* bodyOf(record);
      isRead = true;
    }
  } catch (error) {
    throw error instanceof InflateError ? new MenbeError('import-file-unreadable', error.message) : error;
  }
}

function isUnreadableFrom(found: WarcRecord | DamagedPart, { offset }: RecordPlace): boolean {
  return found.kind === 'damaged' && !found.isOther && found.place.offset === offset;
}

/** Throws `import-file-unreadable` where the tool says that it has not the whole body. */
function bodyOf({ fields, block }: WarcRecord): AsyncGenerator<Bytes> {
  if (fields.has('warc-truncated')) throw new MenbeError('import-file-unreadable', 'truncated');
  return fields.get('warc-type') === 'response' ? responseBody(block()) : block();
}
