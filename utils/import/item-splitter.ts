import { type ArrangedList, arrangedLists } from '../model/export-arrangement';
import { MenbeError } from '../model/result';

/** Longest header: more text before the items means that this is not a Menbe export. */
const LONGEST_HEADER = 64 * 1024;
const STRUCTURE = /["{}[\],]/g;
const STRING_END = /["\\]/g;

/** Characters of what stands between two lists that are kept: enough for the name of the next one, in any layout. */
const NAME_LENGTH = 256;
/** A name of a list that follows the items, where the list begins. What stands before the name is no part of a string. */
const NAMED_LIST = /[{,]\s*"(\w+)"\s*:\s*\[$/;

/** The JSON text of a completed row, and the list it stands in. */
export interface SplitRow {
  list: 'items' | ArrangedList;
  json: string;
}

/**
 * Streaming splitter of an export: takes chunks of text and returns the JSON text of each completed row, in any layout of the
 * JSON. The fields before the list of items are the header. Lists of what the user arranged follow the items; where another program
 * has sorted them before the items, they are given with the first of these.
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
  private list: SplitRow['list'] | null = null;
  private readonly seen = new Set<ArrangedList>();
  /** The object has ended: only white space may follow. */
  private isComplete = false;
  private outside = '';
  /** The end of what stands after the items, outside of lists. */
  private between = '';
  private row = '';
  private rows: SplitRow[] = [];

  /** Takes the next chunk; returns the rows it completes. */
  push(chunk: string): SplitRow[] {
    this.requireObject(chunk);
    this.requireEnd(chunk);
    this.rows = [];
    let kept = 0;
    for (let at = 0; (at = this.nextMark(chunk, at)) < chunk.length; at++) {
      const mark = chunk[at];
      const endsRow = this.list !== null && this.depth === 2 && (mark === ',' || mark === ']');
      const opensList = mark === '[' && this.depth === 1;
      if (endsRow || opensList) {
        this.keep(chunk.slice(kept, opensList ? at + 1 : at));
        kept = mark === ']' ? at : at + 1;
      }
      if (endsRow) this.endRow(mark === ']');
      if (opensList) this.openList();
      this.track(mark);
      this.requireEnd(chunk, at + 1);
    }
    this.keep(chunk.slice(kept));
    return this.rows;
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
    if (this.header) this.openNext(this.header);
    else if (/"items"\s*:\s*\[$/.test(this.outside)) this.openItems();
  }

  private openItems(): void {
    this.header = parseHeader(`${this.outside}]}`);
    this.list = 'items';
    for (const list of arrangedLists(this.header.version)) {
      const rows = this.header[list];
      if (!Array.isArray(rows)) continue;
      this.seen.add(list);
      this.rows.push(...rows.map((row) => ({ list, json: JSON.stringify(row) })));
    }
  }

  /** Opens the list whose name was read last, if the version of the header has one of that name and it was not there yet. */
  private openNext(header: Record<string, unknown>): void {
    const name = NAMED_LIST.exec(this.between)?.[1];
    const list = arrangedLists(header.version).find((each) => each === name);
    if (list === undefined || this.seen.has(list))
      throw new MenbeError('import-more-follows', 'There is another list after the items.');
    this.seen.add(list);
    this.list = list;
    this.between = '';
  }

  private endRow(last: boolean): void {
    const json = this.row.trim();
    if (json !== '' && this.list !== null) this.rows.push({ list: this.list, json });
    this.row = '';
    if (last) this.list = null;
  }

  private keep(text: string): void {
    if (this.list !== null) {
      this.row += text;
      return;
    }
    if (this.header) {
      // The evidence is not imported, whatever its length.
      this.between = (this.between + text).slice(-NAME_LENGTH);
      return;
    }
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
