import { EXPORT_FORMAT, EXPORT_VERSION, IMPORT_VERSIONS } from '../model/export-item';
import type { ProblemList } from '../integrity/problem-list';
import type { Line } from './lines';

/** The lists of an export, in the order they stand in it. */
const LISTS = ['items', 'proofs', 'entries', 'keys', 'attachments', 'times'] as const;

/** Names a list of an export. */
export type ListName = (typeof LISTS)[number];

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
 */
export class ListReader {
  /** The file's first fields; `null` when it is no export of Menbe. */
  header: Record<string, unknown> | null = null;
  device: { keyId: string; name: string } | null = null;
  /** Whether the lists, and the file before the statement, ended as they should. */
  isComplete = false;
  private at = -1;

  constructor(private readonly problems: ProblemList) {}

  /** Whether the file is one with evidence. */
  get hasEvidence(): boolean {
    return this.header?.version === EXPORT_VERSION;
  }

  read(lines: readonly Line[]): ListRow[] {
    return lines.flatMap((line) => this.readLine(line) ?? []);
  }

  private readLine({ text, number }: Line): ListRow | null {
    if (number === 1) return this.readHeader(text);
    if (this.header === null || this.isComplete) return null;
    if (text.startsWith(']')) return this.endList(text, number);
    const list = LISTS[this.at];
    if (!list) return null;
    const value = parse(text.endsWith(',') ? text.slice(0, -1) : text);
    if (value === undefined) this.problems.add('layout', { line: number });
    return { list, line: number, value };
  }

  private readHeader(text: string): null {
    const header = parse(`${text}]}`) as Record<string, unknown> | undefined;
    if (header?.format === EXPORT_FORMAT && IMPORT_VERSIONS.includes(header.version)) {
      this.header = header;
      this.at = 0;
    } else {
      this.problems.add('not-an-export', { line: 1 });
    }
    return null;
  }

  private endList(text: string, number: number): null {
    const next = LISTS[this.at + 1];
    const isLast = this.hasEvidence ? next === undefined : true;
    if (text === (this.hasEvidence ? '],' : ']}') && isLast) this.isComplete = true;
    else if (next !== undefined && text === `],"${next}":[`) this.at++;
    else if (next === 'proofs' && this.takeDevice(text)) this.at++;
    else this.problems.add('layout', { line: number });
    return null;
  }

  private takeDevice(text: string): boolean {
    const [, json = ''] = /^\],"evidence":\{"device":(.*),"proofs":\[$/.exec(text) ?? [];
    const device = parse(json) as { keyId?: unknown; name?: unknown } | undefined;
    if (typeof device?.keyId !== 'string' || typeof device.name !== 'string') return false;
    this.device = { keyId: device.keyId, name: device.name };
    return true;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
