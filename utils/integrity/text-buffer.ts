const encoder = new TextEncoder();
const SIZE = 64 * 1024;

/** Writes the UTF-8 of many texts one behind another: memory of its own for each would cost more than hashing it. */
export class TextBuffer {
  private free = new Uint8Array(0);

  /** The text's bytes, which stay as they are. */
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
