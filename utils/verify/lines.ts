/** A line of a file without its end. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** Cuts a stream of UTF-8 into lines; the last one counts even without an end. Bytes that are no UTF-8 become U+FFFD. */
export class LineSplitter {
  private readonly decoder = new TextDecoder();
  private rest = '';
  private number = 0;

  /** The lines that a chunk completes. */
  push(chunk: Uint8Array): Line[] {
    return this.cut(this.decoder.decode(chunk, { stream: true }));
  }

  finish(): Line[] {
    const lines = this.cut(this.decoder.decode());
    if (this.rest !== '') lines.push({ number: ++this.number, text: this.rest });
    return lines;
  }

  private cut(text: string): Line[] {
    const parts = (this.rest + text).split('\n');
    this.rest = parts.pop() ?? '';
    return parts.map((part) => ({ number: ++this.number, text: part }));
  }
}

/** No last line of ours is longer, in bytes. */
const LONGEST = 8192;

/** Holds the end of a stream back until it is known where its last line begins. */
export class TailHolder {
  private tail: Uint8Array = new Uint8Array();

  /** Takes the next chunk; returns what certainly stands before the last line. */
  push(chunk: Uint8Array): Uint8Array {
    const all = new Uint8Array(this.tail.length + chunk.length);
    all.set(this.tail);
    all.set(chunk, this.tail.length);
    const keep = Math.min(LONGEST, all.length);
    this.tail = all.slice(all.length - keep);
    return all.subarray(0, all.length - keep);
  }

  /** What is left before the last line, and the last line with its end. */
  finish(): { before: Uint8Array; line: string } {
    // The line's own end is no beginning.
    const begin = this.tail.subarray(0, -1).lastIndexOf(10) + 1;
    return {
      before: this.tail.subarray(0, begin),
      line: new TextDecoder().decode(this.tail.subarray(begin)),
    };
  }
}
