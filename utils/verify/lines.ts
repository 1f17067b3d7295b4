/** A line of a file without its end. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
}

/** In UTF-16 units: half of the longest string that V8 can hold, and more than any page that Menbe archives needs. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** Stands before the end of a line that was too long, so that it is not taken for JSON. */
const NO_LINE_OF_OURS = '\0';

/**
 * Cuts a stream of UTF-8 into lines; the last one counts even without a line end. Invalid UTF-8 becomes U+FFFD. Of a
 * line that is too long only its end is kept, after a character that makes it invalid JSON.
 */
export class LineSplitter {
  private readonly decoder = new TextDecoder();
  private rest = '';
  private number = 0;

  constructor(private readonly longest = LONGEST_LINE) {}

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
    // Only what is new is searched: a line of many chunks would be searched as often as it has chunks.
    const [first = '', ...others] = text.split('\n');
    this.rest += first;
    if (this.rest.length > this.longest) this.rest = NO_LINE_OF_OURS;
    const last = others.pop();
    if (last === undefined) return [];
    const parts = [this.rest, ...others];
    this.rest = last;
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
