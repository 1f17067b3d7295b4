import { MenbeError } from '../../model/result';
import { chunksOf } from '../../zip/byte-source';
import { GZIP_MARK } from '../../zip/gzip-member';
import { headFields, StretchReader } from './stretch-reader';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a server said before the body of its response. */
export interface ResponseHead {
  /** 0 where there is none. */
  status: number;
  /** By their names in lower case. */
  fields: ReadonlyMap<string, string>;
}

/** Bytes of the largest body: what unpacks to more is no page. */
const LARGEST = 200 * 1024 * 1024;

/** Codings of HTTP by the names that `DecompressionStream` knows them by; an engine that does not know one throws. */
const CODINGS = new Map([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'brotli'],
  ['zstd', 'zstd'],
]);

/** Reads the head of an HTTP message. The reader stands behind it then. */
export async function responseHead(reader: StretchReader): Promise<ResponseHead> {
  const head = (await reader.head()) ?? '';
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b/.exec(head)?.[1];
  return { status: Number(status ?? 0), fields: headFields(head) };
}

/**
 * The body of an HTTP response as the server meant it: without the chunks and the compression that it was sent in. Programs that had
 * taken them off may have left the fields that name them. Throws `import-file-unreadable` where it cannot be read, and what reading
 * the message throws.
 */
export async function* responseBody(message: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  const reader = new StretchReader(message);
  const { fields } = await responseHead(reader);
  const isChunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  let body = isChunked ? withoutChunks(reader) : reader.bytes(Infinity);
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.reverse()) body = uncoded(body, coding.trim());
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > LARGEST) throw new MenbeError('import-file-unreadable', `more than ${LARGEST} bytes`);
    yield piece;
  }
}

/** Bytes that were sent in chunks (RFC 9112, section 7.1). */
async function* withoutChunks(reader: StretchReader): AsyncGenerator<Bytes> {
  for (let isFirst = true; ; isFirst = false) {
    const line = await reader.nextLine();
    const size = parseInt(/^[\da-f]{1,12}(?=\s*(?:;|$))/i.exec(line)?.[0] ?? '', 16);
    if (Number.isNaN(size)) {
      if (!isFirst) throw new MenbeError('import-file-unreadable', 'a chunk of no length');
      yield* reader.bytes(Infinity);
      return;
    }
    await reader.line();
    if (size === 0) return;
    yield* reader.bytes(size);
    await reader.line();
  }
}

async function* uncoded(body: AsyncGenerator<Bytes>, coding: string): AsyncGenerator<Bytes> {
  const first = await body.next();
  if (first.done) return;
  const whole = following(first.value, body);
  const format = formatOf(coding, first.value[0] ?? 0);
  if (format === null) yield* whole;
  else yield* unpacked(whole, format);
}

/** What a body is unpacked as by its coding and first byte; `null` for one that is not packed. */
function formatOf(coding: string, first: number): string | null {
  if (coding === '' || coding === 'identity') return null;
  const format = CODINGS.get(coding) ?? coding;
  if (format === 'gzip' && first !== GZIP_MARK[0]) return null;
  // Servers send both under one name (RFC 9110, section 8.4.1.2).
  return format === 'deflate' && (first & 15) !== 8 ? 'deflate-raw' : format;
}

async function* following(first: Bytes, rest: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  yield first;
  yield* rest;
}

async function* unpacked(bytes: AsyncGenerator<Bytes>, format: string): AsyncGenerator<Bytes> {
  try {
    const stream = streamOf(bytes).pipeThrough(new DecompressionStream(format as CompressionFormat));
    yield* chunksOf({ stream: () => stream });
  } catch (error) {
    if (error instanceof MenbeError) throw error;
    throw new MenbeError('import-file-unreadable', `${format}: ${String(error)}`);
  }
}

function streamOf(bytes: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { value, done } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
}
