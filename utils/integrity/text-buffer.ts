const encoder = new TextEncoder();
const SIZE = 64 * 1024;

/** Encodes many texts as UTF-8 into shared memory: allocating memory for each would cost more than hashing it. */
export class TextBuffer {
  private free = new Uint8Array(0);

  /** The text's bytes. Later calls do not overwrite them. */
  encode(text: string): Uint8Array<ArrayBuffer> {
    // A UTF-16 unit takes three bytes at most.
    const most = text.length * 3;
    if (most > this.free.length) this.free = new Uint8Array(Math.max(most, SIZE));
    const { written } = encoder.encodeInto(text, this.free);
    const bytes = this.free.subarray(0, written);
    this.free = this.free.subarray(written);
    return bytes;
  }
}
