import type { ImportedLink, LinkRecord } from '../../model/link';

/** Bytes that are reserved at a time. */
const CHUNK = 1024 * 1024;

/** Bytes before a link that say how long it is. */
const LENGTH = 4;

/** UTF-8 takes at most so many bytes for a UTF-16 code unit. https://developer.mozilla.org/docs/Web/API/TextEncoder/encodeInto */
const MOST_BYTES = 3;

/** The fields of a link. */
type Kept = [
  url: ImportedLink['url'],
  title: ImportedLink['title'],
  note: ImportedLink['note'],
  tags: ImportedLink['tags'],
  folder: ImportedLink['folder'],
  state: ImportedLink['state'],
  savedAt: ImportedLink['savedAt'],
  highlights: ImportedLink['highlights'],
];

/**
 * Links by address, as they would be after an import. They are packed into bytes: as 100,000 objects or texts, the engine would let its
 * memory grow to several times their size before it looks for garbage.
 */
export class ForeseenLinks {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  /** Where each link stands: number of its chunk × `CHUNK` + offset in it. */
  private readonly places = new Map<string, number>();
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  /** Bytes of the last chunk that are taken. */
  private taken = CHUNK;

  /** Stores a link in place of the one that was stored of its address. */
  set(link: LinkRecord): void {
    const { url, title, note, tags, folder, state, savedAt, highlights } = link;
    // A list is half as long as an object with the names of fields.
    const kept: Kept = [url, title, note, tags, folder, state, savedAt, highlights];
    const json = JSON.stringify(kept);
    const chunk = this.chunkFor(LENGTH + json.length * MOST_BYTES);
    const { written } = this.encoder.encodeInto(json, chunk.subarray(this.taken + LENGTH));
    new DataView(chunk.buffer).setUint32(this.taken, written);
    this.places.set(link.pageUrl, (this.chunks.length - 1) * CHUNK + this.taken);
    this.taken += LENGTH + written;
  }

  /** What was stored of an address. */
  get(pageUrl: string): ImportedLink | undefined {
    const place = this.places.get(pageUrl);
    const chunk = this.chunks[Math.floor((place ?? 0) / CHUNK)];
    if (place === undefined || !chunk) return undefined;
    const at = place % CHUNK;
    const length = new DataView(chunk.buffer).getUint32(at);
    const json = this.decoder.decode(chunk.subarray(at + LENGTH, at + LENGTH + length));
    const [url, title, note, tags, folder, state, savedAt, highlights] = JSON.parse(json) as Kept;
    return { url, title, note, tags, folder, state, savedAt, highlights };
  }

  /** The chunk that has room for so many more bytes. A link that is longer than a chunk gets a longer one, in which no place is after `CHUNK`. */
  private chunkFor(bytes: number): Uint8Array<ArrayBuffer> {
    const last = this.chunks.at(-1);
    if (last && this.taken < CHUNK && this.taken + bytes <= last.length) return last;
    const chunk = new Uint8Array(Math.max(CHUNK, bytes));
    this.chunks.push(chunk);
    this.taken = 0;
    return chunk;
  }
}
