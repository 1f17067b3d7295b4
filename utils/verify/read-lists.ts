import { type ArrangedList, arrangedLists } from '../model/export-arrangement';
import { EXPORT_FORMAT, IMPORT_VERSIONS, versionHas } from '../model/export-item';
import type { ProblemList } from '../integrity/problem-list';
import type { Line } from './lines';
import { hasOnlyRowFields } from './row-fields';
import { WrittenAnew } from './written-anew';

/** The lists of an export's evidence, in the order they stand in it. */
const EVIDENCE_LISTS = ['proofs', 'entries', 'keys', 'attachments', 'times'] as const;

/** Characters: what is longer before the items is no export, and is not read to the end. */
const LONGEST_HEADER = 64 * 1024;

/** Names a list of an export. */
export type ListName = 'items' | ArrangedList | (typeof EVIDENCE_LISTS)[number];

/** The lists of an export of some version, in the order they stand in it. */
function listsOf(version: unknown): readonly ListName[] {
  return ['items', ...arrangedLists(version), ...(versionHas(version, 'evidence') ? EVIDENCE_LISTS : [])];
}

/** A row of a list: one line of the file. */
export interface ListRow {
  list: ListName;
  line: number;
  /** As it was parsed; `undefined` where it could not be. */
  value: unknown;
}

/**
 * Reads an export line by line in exactly the layout Menbe writes. What does not fit is told as `layout` with its line, and
 * reading goes on.
 *
 * Another layout is refused even where its JSON is valid: of a key that stands twice, of a second list and of a field that the
 * format does not have, programs read different things, so that what was checked would not be what somebody else reads.
 */
export class ListReader {
  /** The file's first fields; `null` when it is no export as Menbe writes it. */
  header: Record<string, unknown> | null = null;
  device: { keyId: string; name: string } | null = null;
  /** Whether the lists, and the file before the statement, ended as they should. */
  isComplete = false;
  private lists: readonly ListName[] = [];
  private at = -1;
  /** The end of the row before, where the list has one: whether it says that another follows. */
  private before: 'goes on' | 'ends' | null = null;
  /** Lines after the last list. */
  private after = 0;

  private readonly anew = new WrittenAnew();

  constructor(private readonly problems: ProblemList) {}

  /** Whether a file without header is an export that another program wrote anew. */
  get isWrittenAnew(): boolean {
    return this.anew.isExport;
  }

  /** Whether the file is one with evidence. */
  get hasEvidence(): boolean {
    return versionHas(this.header?.version, 'evidence');
  }

  read(lines: readonly Line[]): ListRow[] {
    return lines.flatMap((line) => this.readLine(line) ?? []);
  }

  private readLine(line: Line): ListRow | null {
    if (line.number === 1) return this.readHeader(line.text);
    if (this.header === null) return this.lookFor(line.text);
    if (this.isComplete) return this.readAfter(line.number);
    if (line.text.startsWith(']')) return this.endList(line);
    const list = this.lists[this.at];
    return list ? this.readRow(list, line) : null;
  }

  /** After the lists the file has one line more, the statement, or none where it has no evidence. */
  private readAfter(line: number): null {
    this.after++;
    if (this.after > (this.hasEvidence ? 1 : 0)) this.problems.add('layout', { line });
    return null;
  }

  private readRow(list: ListName, { text, number }: Line): ListRow {
    const goesOn = text.endsWith(',');
    const json = goesOn ? text.slice(0, -1) : text;
    const value = parse(json);
    const isOurs = value !== undefined && isAsWritten(json, value) && this.hasOnlyFields(list, value);
    if (!isOurs || this.before === 'ends') this.problems.add('layout', { line: number });
    this.before = goesOn ? 'goes on' : 'ends';
    return { list, line: number, value };
  }

  private hasOnlyFields(list: ListName, value: unknown): boolean {
    return hasOnlyRowFields(list, value, this.header?.version);
  }

  private readHeader(text: string): null {
    const json = `${text}]}`;
    const header = (text.length > LONGEST_HEADER ? undefined : parse(json)) as
      Record<string, unknown> | undefined;
    if (header?.format === EXPORT_FORMAT && IMPORT_VERSIONS.includes(header.version)) {
      this.header = header;
      this.lists = listsOf(header.version);
      this.at = 0;
      if (!isAsWritten(json, header) || !isHeader(header)) this.problems.add('layout', { line: 1 });
      return null;
    }
    return this.lookFor(text);
  }

  private lookFor(text: string): null {
    this.anew.take(text);
    return null;
  }

  private endList({ text, number }: Line): null {
    const next = this.lists[this.at + 1];
    const isEnd = this.endsBefore(next, text);
    if (!isEnd || this.before === 'goes on') this.problems.add('layout', { line: number });
    this.before = null;
    if (isEnd && next === undefined) this.isComplete = true;
    else if (isEnd) this.at++;
    return null;
  }

  /** Whether a line ends a list as it should, before the next one or, where there is none, before the end. */
  private endsBefore(next: ListName | undefined, text: string): boolean {
    if (next === undefined) return text === (this.hasEvidence ? '],' : ']}');
    return next === 'proofs' ? this.takeDevice(text) : text === `],"${next}":[`;
  }

  private takeDevice(text: string): boolean {
    const [, json = ''] = /^\],"evidence":\{"device":(.*),"proofs":\[$/.exec(text) ?? [];
    const device = parse(json) as { keyId?: unknown; name?: unknown } | undefined;
    if (typeof device?.keyId !== 'string' || typeof device.name !== 'string') return false;
    this.device = { keyId: device.keyId, name: device.name };
    return isAsWritten(json, device) && Object.keys(device).length === 2;
  }
}

/** Whether JSON is as it is written, and so has no key twice: of two the first would be lost. */
function isAsWritten(json: string, value: unknown): boolean {
  return JSON.stringify(value) === json;
}

/** Whether the first fields are those of an export, and no more, with the items begun. */
function isHeader({ exportedAt, generator, items, ...others }: Record<string, unknown>): boolean {
  const isBegun = Array.isArray(items) && items.length === 0;
  const isTold = typeof exportedAt === 'string' && typeof generator === 'string';
  return isBegun && isTold && Object.keys(others).sort().join() === 'format,version';
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
