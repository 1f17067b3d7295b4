import { concatBytes } from '../../bytes/concat-bytes';
import { MenbeError } from '../../model/result';

/** Reads bytes that come in chunks by lengths of its own. */
export class ChunkReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes. Throws `import-truncated` where there are fewer. */
  async read(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const pieces: Uint8Array[] = [];
    await this.pass(length, (piece) => pieces.push(piece));
    return concatBytes(pieces);
  }

  /** Passes over the next bytes. Throws `import-truncated` where there are fewer. */
  skip(length: number): Promise<void> {
    return this.pass(length, () => undefined);
  }

  /** Call when no more is read. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private async pass(length: number, onPiece: (piece: Uint8Array) => void): Promise<void> {
    for (let left = length; left > 0;) {
      const piece = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) onPiece(piece);
      if (left > 0) this.rest = await this.next();
    }
  }

  private async next(): Promise<Uint8Array> {
    const { value, done } = await this.chunks.next();
    if (done) throw new MenbeError('import-truncated');
    return value as Uint8Array;
  }
}
