import { MenbeError } from '../model/result';

/** Longest header: more text before the items means that this is not a Menbe export. */
const LONGEST_HEADER = 64 * 1024;
const STRUCTURE = /["{}[\],]/g;
const STRING_END = /["\\]/g;

/**
 * Streaming splitter of an export: takes chunks of text and returns the JSON text of each completed item, in any layout of the
 * JSON. The fields before the list of items are the header.
 * Throws `import-not-json`, `import-not-menbe`, `import-truncated`, or `import-more-follows` where another list or text after the end
 * would be left out without a word.
 */
export class ItemSplitter {
  /** The header fields before the items, `null` until the items begin. */
  header: Record<string, unknown> | null = null;

  private depth = 0;
  private inString = false;
  /** The chunk ended between a backslash and the character it escapes. */
  private escapePending = false;
  private inItems = false;
  /** The object has ended: only white space may follow. */
  private isComplete = false;
  private outside = '';
  private item = '';

  /** Takes the next chunk; returns the items it completes. */
  push(chunk: string): string[] {
    this.requireObject(chunk);
    this.requireEnd(chunk);
    const items: string[] = [];
    let kept = 0;
    for (let at = 0; (at = this.nextMark(chunk, at)) < chunk.length; at++) {
      const mark = chunk[at];
      const endsItem = this.inItems && this.depth === 2 && (mark === ',' || mark === ']');
      const opensList = mark === '[' && this.depth === 1;
      if (endsItem || opensList) {
        this.keep(chunk.slice(kept, opensList ? at + 1 : at));
        kept = mark === ']' ? at : at + 1;
      }
      if (endsItem) this.endItem(items, mark === ']');
      if (opensList) this.openList();
      this.track(mark);
      this.requireEnd(chunk, at + 1);
    }
    this.keep(chunk.slice(kept));
    return items;
  }

  /** Call after the last chunk: throws when the file is truncated. */
  finish(): void {
    if (this.outside.trim() === '') throw new MenbeError('import-not-json', 'The file is empty.');
    if (this.depth !== 0 || this.inString) throw new MenbeError('import-truncated');
    if (!this.header) throw new MenbeError('import-not-menbe', 'The file has no list of items.');
  }

  /** Index of the next structural character outside strings, or the chunk's length. */
  private nextMark(chunk: string, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (this.inString) {
        at = this.afterString(chunk, at);
        continue;
      }
      STRUCTURE.lastIndex = at;
      const match = STRUCTURE.exec(chunk);
      if (!match) return chunk.length;
      if (match[0] !== '"') return match.index;
      this.inString = true;
      at = match.index + 1;
    }
    return chunk.length;
  }

  /** Index after the closing quote, or the chunk's length when the string goes on in the next chunk. */
  private afterString(chunk: string, from: number): number {
    let at = this.escapePending ? from + 1 : from;
    this.escapePending = false;
    for (;;) {
      STRING_END.lastIndex = at;
      const match = STRING_END.exec(chunk);
      if (!match) return chunk.length;
      if (match[0] === '"') {
        this.inString = false;
        return match.index + 1;
      }
      at = match.index + 2;
      if (at > chunk.length) {
        this.escapePending = true;
        return chunk.length;
      }
    }
  }

  private track(mark: string | undefined): void {
    if (mark === '{' || mark === '[') this.depth++;
    if (mark === '}' || mark === ']') this.depth--;
    this.isComplete ||= this.depth === 0 && mark === '}';
  }

  private openList(): void {
    if (this.header) throw new MenbeError('import-more-follows', 'There is another list after the items.');
    if (!/"items"\s*:\s*\[$/.test(this.outside)) return;
    this.header = parseHeader(`${this.outside}]}`);
    this.inItems = true;
  }

  private endItem(items: string[], last: boolean): void {
    const text = this.item.trim();
    if (text !== '') items.push(text);
    this.item = '';
    if (last) this.inItems = false;
  }

  private keep(text: string): void {
    if (this.inItems) {
      this.item += text;
      return;
    }
    // The evidence after the items is not imported, whatever its length.
    if (this.header) return;
    this.outside += text;
    if (this.outside.length > LONGEST_HEADER) {
      throw new MenbeError('import-not-menbe', 'The file has no list of items near its start.');
    }
  }

  /** Requires that nothing but white space follows once the object has ended. */
  private requireEnd(chunk: string, from = 0): void {
    if (!this.isComplete) return;
    const rest = chunk.slice(from).trim();
    if (rest !== '') throw new MenbeError('import-more-follows', `After the end: ${rest.slice(0, 80)}`);
  }

  private requireObject(chunk: string): void {
    if (this.outside.trim() === '' && !/^\uFEFF?\s*(\{|$)/.test(chunk)) {
      throw new MenbeError('import-not-json', chunk.slice(0, 80));
    }
  }
}

function parseHeader(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown>;
  } catch (error) {
    throw new MenbeError('import-not-json', String(error));
  }
}
