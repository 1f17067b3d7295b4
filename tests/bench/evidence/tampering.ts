import { seeded } from '../../support/seeded';
import { sealEntries } from '../../../utils/integrity/ledger-entry';
import { signStatement, statementLine } from '../../../utils/integrity/statement';
import { BlockHasher } from '../../../utils/integrity/block-hash';
import { createSigningKey, type SigningKey } from '../../../utils/integrity/signing-key';
import type { ExportStatement } from '../../../utils/model/evidence';
import type { LedgerDraft, LedgerEntry } from '../../../utils/model/ledger';

/** A changed export. */
export interface Tampered {
  kind: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Only who knows the fingerprint can tell. */
  needsFingerprint: boolean;
  /** It passes, but a time in it must not be told as vouched for. */
  needsVouching?: boolean;
  /** It is an evidence package. */
  isPackage?: boolean;
  /** Only who reads what a time token states can tell. */
  isOfTimes?: boolean;
}

export type Random = () => number;

/** A number below another. */
export const pick = (random: Random, count: number) => Math.floor(random() * count);

type Change = (lines: string[], random: Random) => void;

/** Numbers of the lines that hold items, or entries. */
function linesOf(lines: readonly string[], what: 'items' | 'entries'): number[] {
  const test = what === 'items' ? /^\{"id":/ : /^\{"seq":\d+,"kind":/;
  return lines.flatMap((line, number) => (test.test(line) ? [number] : []));
}

function alter(what: 'items' | 'entries', change: (line: string, random: Random) => string): Change {
  return (lines, random) => {
    const numbers = linesOf(lines, what);
    const number = numbers[pick(random, numbers.length)] ?? 0;
    lines[number] = change(lines[number] ?? '', random);
  };
}

function swap(what: 'items' | 'entries'): Change {
  return (lines, random) => {
    const numbers = linesOf(lines, what);
    const at = pick(random, numbers.length - 2);
    const [a, b] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  };
}

function remove(what: 'items' | 'entries'): Change {
  return (lines, random) => {
    const numbers = linesOf(lines, what);
    lines.splice(numbers[pick(random, numbers.length - 1)] ?? 0, 1);
  };
}

const digit = (random: Random) => String(pick(random, 10));

/** Changes that somebody might make who knows the format. */
const CHANGES: Record<string, Change> = {
  'content of an item': alter('items', (line) => line.replace('Paragraph', 'Section')),
  'title of an item': alter('items', (line, random) =>
    line.replace(/"title":"/, `"title":"${digit(random)}`),
  ),
  'address of an item': alter('items', (line, random) =>
    line.replace('made.example/', `made.example/${digit(random)}`),
  ),
  'date of an item': alter('items', (line, random) =>
    line.replace(/"archivedAt":"20\d\d/, `"archivedAt":"19${digit(random)}${digit(random)}`),
  ),
  'a name twice in an item': alter('items', (line, random) =>
    line.replace('{"id"', `{"title":"${digit(random)}","id"`),
  ),
  'a note in an item': alter('items', (line, random) =>
    line.replace('"note":null', `"note":"${digit(random)}"`),
  ),
  'order of items': swap('items'),
  'an item removed': remove('items'),
  'date of an entry': alter('entries', (line, random) =>
    line.replace(/"at":"20\d\d/, `"at":"19${digit(random)}${digit(random)}`),
  ),
  'hash in an entry': alter('entries', (line, random) =>
    line.replace(/"(contentSha256|hash|prevHash)":"[0-9a-f]{2}/, `"$1":"x${digit(random)}`),
  ),
  'signature removed': alter('entries', (line) => line.replace(/"signature":"[^"]+"/, '"signature":null')),
  'two entries swapped': swap('entries'),
  'an entry removed': remove('entries'),
  'last entries removed': (lines, random) => {
    const numbers = linesOf(lines, 'entries');
    const count = 1 + pick(random, numbers.length - 2);
    lines.splice(numbers[numbers.length - count] ?? 0, count);
  },
};

/** Makes changes of an export, one after another, every kind in turn; every second is a single bit. */
export class Tamperer {
  private constructor(
    private readonly text: string,
    private readonly random: Random,
    private readonly key: SigningKey,
  ) {}

  static async of(text: string, seed: number): Promise<Tamperer> {
    return new Tamperer(text, seeded(seed), await createSigningKey());
  }

  async make(n: number): Promise<Tampered> {
    const names = [
      ...Object.keys(CHANGES),
      'cut off',
      'one entry sealed with another key',
      'all sealed with another key',
    ];
    const kind = n % 2 === 0 ? 'a single bit' : (names[((n - 1) / 2) % names.length] ?? '');
    const text = await this.change(kind);
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    if (Buffer.from(bytes).equals(Buffer.from(this.text))) throw new Error(`Nothing was changed: ${kind}`);
    return { kind, bytes, needsFingerprint: kind === 'all sealed with another key' };
  }

  private async change(kind: string): Promise<string | Uint8Array<ArrayBuffer>> {
    if (kind === 'a single bit') return this.turnBit();
    if (kind === 'cut off') return this.text.slice(0, pick(this.random, this.text.length));
    if (kind === 'one entry sealed with another key') return this.reseal(1 + pick(this.random, 5), false);
    if (kind === 'all sealed with another key') return this.reseal(0, true);
    const lines = this.text.split('\n');
    CHANGES[kind]?.(lines, this.random);
    return lines.join('\n');
  }

  private turnBit(): Uint8Array<ArrayBuffer> {
    const bytes = new TextEncoder().encode(this.text);
    const at = pick(this.random, bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << pick(this.random, 8));
    return bytes;
  }

  /**
   * Makes the chain anew from an entry on with a key of the attacker's, and with it the statement: everything fits but the
   * key. `whole`: the entry that brings the key in is made anew as well.
   */
  private async reseal(from: number, whole: boolean): Promise<string> {
    const lines = this.text.split('\n');
    const numbers = linesOf(lines, 'entries');
    const entries = numbers.map(
      (number) => JSON.parse((lines[number] ?? '').replace(/,$/, '')) as LedgerEntry,
    );
    const { algorithm, spki } = this.key;
    const drafts = entries.slice(from).map((entry): LedgerDraft => {
      if (entry.kind !== 'key') return entry;
      return { kind: 'key', subject: { algorithm, spki, deviceName: whole ? entry.subject.deviceName : '' } };
    });
    const at = new Date(entries[from]?.at ?? 0);
    const sealed = await sealEntries(entries[from - 1] ?? null, drafts, this.key, at);
    for (const [index, entry] of sealed.entries()) {
      const number = numbers[from + index] ?? 0;
      lines[number] = JSON.stringify(entry) + (lines[number]?.endsWith(',') ? ',' : '');
    }
    const body = lines.slice(0, -2).join('\n');
    const named = whole ? body.replaceAll(entries[0]?.keyId ?? '', this.key.keyId) : body;
    return this.state(`${named}\n`, lines.at(-2) ?? '', sealed.at(-1)?.hash ?? '');
  }

  private async state(before: string, oldLine: string, head: string): Promise<string> {
    const { keyId, signature, ...old } = JSON.parse(
      oldLine.replace(/^"statement":(.*)\}\}$/, '$1'),
    ) as ExportStatement;
    const bytes = new TextEncoder().encode(before);
    const hasher = new BlockHasher();
    await hasher.add(bytes);
    const draft = { ...old, head, bytes: bytes.length, fileSha256: await hasher.finish() };
    return before + statementLine(await signStatement(draft, this.key));
  }
}
