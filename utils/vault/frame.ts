import { readLimited } from '../net/read-limited';
import { type Padding, paddedLength } from './padding';

/** What is encrypted: kind of body, its length, length of what was packed; then the body, then zeros. */
const HEAD = 9;
const STORED = 0;
const GZIP = 1;

/** Bytes of a long body that are packed first, to see whether it helps: pictures and PDFs are packed already. */
const SAMPLE = 64 * 1024;
const WORTH = 0.95;

/** Packs bytes where that helps, and fills them up so that their size says little. */
export async function frame(bytes: Uint8Array, padding: Padding): Promise<Uint8Array> {
  const packed = await pack(bytes);
  const body = packed ?? bytes;
  const framed = new Uint8Array(paddedLength(HEAD + body.length, padding));
  const view = new DataView(framed.buffer);
  view.setUint8(0, packed ? GZIP : STORED);
  view.setUint32(1, body.length);
  view.setUint32(5, bytes.length);
  framed.set(body, HEAD);
  return framed;
}

/** What `frame` was given; `null` for anything that it does not make. */
export async function unframe(framed: Uint8Array): Promise<Uint8Array | null> {
  if (framed.length < HEAD) return null;
  const view = new DataView(framed.buffer, framed.byteOffset, framed.byteLength);
  const kind = view.getUint8(0);
  const end = HEAD + view.getUint32(1);
  const length = view.getUint32(5);
  if (end > framed.length || framed.subarray(end).some((byte) => byte !== 0)) return null;
  const body = framed.slice(HEAD, end);
  const bytes = kind === GZIP ? await unpack(body, length) : kind === STORED ? body : null;
  return bytes?.length === length ? bytes : null;
}

async function pack(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (bytes.length > SAMPLE * 2 && !isWorth(await gzip(bytes.subarray(0, SAMPLE)), SAMPLE)) return null;
  const packed = await gzip(bytes);
  return isWorth(packed, bytes.length) ? packed : null;
}

function isWorth(packed: Uint8Array, length: number): boolean {
  return packed.length < length * WORTH;
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await through(bytes, new CompressionStream('gzip')).arrayBuffer());
}

/** Reading stops beyond the length that was told. */
async function unpack(body: Uint8Array, length: number): Promise<Uint8Array | null> {
  try {
    return await readLimited(through(body, new DecompressionStream('gzip')), length);
  } catch {
    return null; // not gzip
  }
}

function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Response {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
  return new Response(source.pipeThrough(stream));
}
