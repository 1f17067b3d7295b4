import { BitInput, InflateError } from '../zip/bit-input';
import { chunksOf } from '../zip/byte-source';
import { inflateDamaged } from '../zip/inflate';

type Bytes = Uint8Array<ArrayBuffer>;

/** Longest line in UTF-16 units; no page that Menbe archives makes one. What is longer is left out, and never held. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Bytes of the header of gzip without optional fields, as every browser writes it. */
const HEADER_BYTES = 10;

/** The lines of a part, some at a time; `null` for each that was left out, as one that ends where the part was cut. */
export async function* linesOfPart(file: Blob, isWhole: boolean): AsyncGenerator<(string | null)[]> {
  const lines = new LineSplitter();
  const decoder = new TextDecoder();
  let isCut = false;
  const noteCut = () => void (isCut = true);
  for await (const bytes of isWhole ? unpacked(file) : salvaged(file, noteCut))
    yield lines.take(decoder.decode(bytes, { stream: true }));
  yield lines.finish(isCut);
}

function unpacked(file: Blob): AsyncGenerator<Bytes> {
  return chunksOf({ stream: () => file.stream().pipeThrough(new DecompressionStream('gzip')) });
}

/**
 * What can be unpacked of a damaged part. The browser would throw away what it has once it meets the damage, and all where the header is
 * damaged, which nothing depends on.
 */
async function* salvaged(file: Blob, onCut: () => void): AsyncGenerator<Bytes> {
  const input = new BitInput();
  input.push(new Uint8Array(await file.slice(HEADER_BYTES).arrayBuffer()));
  input.end();
  try {
    for (const piece of inflateDamaged(input)) if (piece) yield piece;
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    onCut();
  }
}

class LineSplitter {
  private rest = '';
  private isTooLong = false;

  take(text: string): (string | null)[] {
    const pieces: (string | null)[] = text.split('\n');
    const last = pieces.pop() ?? '';
    if (pieces.length > 0) {
      pieces[0] = this.isTooLong ? null : this.rest + (pieces[0] ?? '');
      this.rest = '';
      this.isTooLong = false;
    }
    this.hold(last);
    return pieces;
  }

  /** @param isCut whether the last line may lack its end */
  finish(isCut: boolean): (string | null)[] {
    if (this.isTooLong) return [null];
    if (this.rest === '') return [];
    return [isCut ? null : this.rest];
  }

  private hold(text: string): void {
    if (this.isTooLong) return;
    this.rest += text;
    if (this.rest.length <= LONGEST_LINE) return;
    this.rest = '';
    this.isTooLong = true;
  }
}
