import { isAddress } from '../checks';
import { addressesIn } from '../addresses-in';
import { linesOf } from '../lines-of';
import { joinedNotes, noteText } from '../note-text';
import type { OfferedFile } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import { savedTime } from '../saved-time';
import type { LinkReader, LinkRow } from '../link-format';

/** A reference: what stands behind each tag, as often as it is there. */
interface Reference {
  line: number;
  values: Map<string, string[]>;
}

/** Reads references; one without an address cannot be opened and archived, and is told. */
export const readRis: LinkReader = async function* ({ files }, { now }) {
  for (const file of files)
    for await (const reference of referencesIn(file)) yield rowOf(file.path, reference, now);
};

async function* referencesIn(file: OfferedFile): AsyncGenerator<Reference> {
  const references = new References();
  for await (const line of linesOf(file)) {
    const ended = references.push(line);
    if (ended) yield ended;
  }
  const ended = references.push('ER  - ');
  if (ended) yield ended;
}

/** References from `TY` to `ER`, or to the next one; what has no tag goes on with the line before. */
class References {
  private open: Reference | null = null;
  /** The values that the last tag belongs to. */
  private last: string[] = [];
  private lines = 0;

  /** Takes a line; returns the reference that it ends. */
  push(line: string): Reference | null {
    this.lines++;
    const [, tag, value = ''] = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/.exec(line) ?? [];
    if (tag === 'TY' || tag === 'ER') return this.begin(tag);
    if (tag !== undefined) this.keep(tag, value);
    else if (this.last.length > 0) this.last.push(`${this.last.pop() ?? ''}\n${line}`);
    return null;
  }

  private begin(tag: 'TY' | 'ER'): Reference | null {
    const ended = this.open;
    this.open = tag === 'TY' ? { line: this.lines, values: new Map() } : null;
    this.last = [];
    return ended;
  }

  private keep(tag: string, value: string): void {
    if (!this.open) return;
    this.last = this.open.values.get(tag) ?? [];
    this.last.push(value);
    this.open.values.set(tag, this.last);
  }
}

function rowOf(path: string, { line, values }: Reference, now: Date): LinkRow {
  const of = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const { url, others } = addressOf(of('UR'), of('LK', 'L2', 'L1'));
  const notes = [...of('N1', 'RN'), ...of('AB', 'N2')].map(noteText);
  return toLinkRow(`${path}, ${line}`, {
    url,
    title: of('TI', 'T1', 'CT', 'BT')[0],
    tags: of('KW').flatMap((words) => words.split(/[;\n]/)),
    note: joinedNotes([...notes, others.join('\n')]),
    ...savedTime(of('Y2')[0], now, writtenTime),
  });
}

/** The address of a reference, and further ones that it names. Where it names none, a file of it on the web has one. */
function addressOf(named: readonly string[], ofFiles: readonly string[]) {
  const [first, ...others] = named.flatMap((text) => addressesIn(text).map(({ address }) => address));
  const url = first ?? ofFiles.find(isAddress) ?? named[0];
  return { url, others: others.filter((address) => address !== first) };
}
