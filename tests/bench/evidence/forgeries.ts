import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64 } from '../../../utils/bytes/base64';
import { sealEntries } from '../../../utils/integrity/ledger-entry';
import type { SigningKey } from '../../../utils/integrity/signing-key';
import type { EntryProof, ExportAttachment } from '../../../utils/model/evidence';
import type { LedgerEntry } from '../../../utils/model/ledger';
import type { ExportTimeToken } from '../../../utils/model/time-token';
import { type Retelling, rewritten } from '../../support/rewritten';
import { putRows, rowsOf, sealedAnew } from '../../support/sealed-anew';
import { honestFiles, type Material, materialOf, type Tokens } from './forging-material';
import { PackageForger } from './package-forgeries';
import { seeded } from '../../support/seeded';
import { pick, type Random, type Tampered } from './tampering';

type Forge = (material: Material) => Promise<string> | string;

const FIELDS = ['title', 'text', 'url', 'html', 'archivedAt', 'byline', 'sha256'];
const RETELLINGS: readonly Retelling[] = ['capture', 'adopted', 'import'];

const oneOf = <T>(random: Random, values: readonly T[]): T => values[pick(random, values.length)] as T;

/** Changes one line of a list, or the first of the file, and seals all anew with the owner's key. */
function line(
  list: string | null,
  change: (text: string, random: Random) => string,
  of: 'whole' | 'chosen' = 'whole',
): Forge {
  return (material) =>
    sealedAnew(material[of], material.key, (lines) => {
      const { first, rows } = list === null ? { first: 0, rows: [null] } : rowsOf(lines, list);
      const at = first + pick(material.random, rows.length);
      lines.splice(at, 1, ...change(lines[at] ?? '', material.random).split('\n'));
    });
}

/** Puts other rows in place of a list's. */
function rows<T extends object>(
  list: string,
  change: (all: T[], random: Random) => T[],
  of: 'whole' | 'chosen' = 'whole',
): Forge {
  return ({ key, random, ...texts }) =>
    sealedAnew(texts[of], key, (lines) => putRows(lines, list, change(rowsOf<T>(lines, list).rows, random)));
}

const without = <T>(all: readonly T[], at: number): T[] => all.toSpliced(at, 1);
const digit = (random: Random) => String(pick(random, 10));
const HEX = '0123456789abcdef';

function otherHash(hash: string, random: Random): string {
  const at = pick(random, hash.length);
  const digits = [...HEX].filter((each) => each !== hash[at]);
  return hash.slice(0, at) + oneOf(random, digits) + hash.slice(at + 1);
}

/** An export that lacks an item, and says so in its statement. */
function lacking(of: 'whole' | 'chosen'): Forge {
  return (material) => {
    const text = material[of];
    const count = rowsOf(text.split('\n'), 'items').rows.length;
    return sealedAnew(
      text,
      material.key,
      (lines) =>
        putRows(lines, 'items', without(rowsOf<object>(lines, 'items').rows, pick(material.random, count))),
      { items: count - 1 },
    );
  };
}

/** Gives a proof of one entry to another. */
function swapped(all: EntryProof[], random: Random): EntryProof[] {
  const one = pick(random, all.length);
  const other = all.findIndex(
    ({ seq, path }) => seq !== all[one]?.seq && path.join() !== all[one]?.path.join(),
  );
  const [a, b] = [all[one], all[other]];
  if (!a || !b) throw new Error('There are no two proofs.');
  return all.with(one, { ...a, path: b.path }).with(other, { ...b, path: a.path });
}

const token =
  (which: keyof Tokens): Forge =>
  ({ key, whole, tokens }) =>
    sealedAnew(whole, key, (lines) => putRows(lines, 'times', [tokens[which]]));

/** Each must be refused. */
const FORGERIES: Record<string, Forge> = {
  'a second list of items': line(null, (text, random) =>
    oneOf(random, [
      text.replace('"items":[', `"items":[{"id":"${digit(random)}"}],"x":[`),
      text.replace('"items":[', `"items":[{"id":"${digit(random)}"}],"items":[`),
      text.replace('"items":[', `"a${digit(random)}":0,"items":[`),
    ]),
  ),
  'a key twice in an item': line('items', (text, random) =>
    text.replace('{"id"', `{"${oneOf(random, FIELDS)}":"${digit(random)}","id"`),
  ),
  'a key twice in an item, escaped': line('items', (text, random) =>
    text.replace('{"id"', `{"titl\\u0065":"${digit(random)}","id"`),
  ),
  'a key twice in an entry': line('entries', (text, random) =>
    text.replace(/"subject":\{"(\w+)":/, `"subject":{"$1":"${digit(random)}","$1":`),
  ),
  'a key twice in another list': (material) => {
    const list = oneOf(material.random, ['proofs', 'keys', 'times']);
    const twice = line(list, (text) => text.replace(/^\{("\w+":)/, '{$1null,$1'), 'chosen');
    return twice(material);
  },
  'a key twice in the statement': async ({ key, whole, random }) => {
    const text = await sealedAnew(whole, key, () => undefined);
    const field = oneOf(random, ['bytes', 'items', 'size', 'head', 'keyId']);
    return text.replace('"statement":{', `"statement":{"${field}":${digit(random)},`);
  },
  'a statement of a key that is not in the chain': ({ whole, foreignKey }) =>
    sealedAnew(whole, foreignKey, () => undefined),
  'a statement of a key that is not in the chain, which the device names': ({ whole, key, foreignKey }) =>
    sealedAnew(whole, foreignKey, (lines) => {
      const at = lines.findIndex((text) => text.startsWith('],"evidence"'));
      lines[at] = (lines[at] ?? '').replace(key.keyId, foreignKey.keyId);
    }),
  'an entry signed by another key': async ({ key, foreignKey, whole, random }) => {
    const { rows: entries } = rowsOf<LedgerEntry>(whole.split('\n'), 'entries');
    const at = 1 + pick(random, entries.length - 1);
    const [entry, before] = [entries[at], entries[at - 1]];
    if (!entry || !before) throw new Error('There is no entry.');
    const [sealed] = await sealEntries(before, [entry], foreignKey, new Date(entry.at));
    const forged = { ...entry, signature: sealed?.signature ?? '' };
    return sealedAnew(whole, key, (lines) => putRows(lines, 'entries', entries.with(at, forged)));
  },
  'a field that no item has': line('items', (text, random) =>
    text.replace('{"id"', `{"headline${digit(random)}":"x","id"`),
  ),
  'white space': line('items', (text, random) =>
    text.replace(`"${oneOf(random, FIELDS)}":`, (key) => `${key} `),
  ),
  'a list behind the lists': ({ key, whole, random }) =>
    sealedAnew(whole, key, (lines) => void lines.push(`"${oneOf(random, ['entries', 'keys', 'x'])}":[],`)),
  'an item left out': lacking('whole'),
  'an item of chosen sources left out': lacking('chosen'),
  'a second entry about a snapshot': ({ key, whole, random }) =>
    rewritten(whole, key, oneOf(random, RETELLINGS), pick(random, 4)),
  'an attachment of other facts': rows<ExportAttachment>('attachments', ([file, ...others], random) => {
    const changes = [
      { kind: `k${digit(random)}` },
      { mediaType: `m/${digit(random)}` },
      { size: 1000 + pick(random, 1000) },
      { sha256: otherHash(file?.sha256 ?? '', random) },
      { name: `n${digit(random)}` },
    ];
    return [{ ...(file as ExportAttachment), ...oneOf(random, changes) }, ...others];
  }),
  'another list of keys': rows<SigningKey>('keys', ([first], random) => {
    const other = { ...(first as SigningKey), spki: toBase64(Uint8Array.of(pick(random, 256), 1, 2)) };
    return oneOf(random, [[], [other], [first as SigningKey, other]]);
  }),
  'a time before its entries': token('early'),
  'a token of another archive': token('foreign'),
  'a token of another root': rows<ExportTimeToken>('times', ([first], random) => [
    { ...(first as ExportTimeToken), root: otherHash(first?.root ?? '', random) },
  ]),
  'a token of another size': rows<ExportTimeToken>('times', ([first], random) => [
    { ...(first as ExportTimeToken), size: oneOf(random, [0, 1, 2, 3, 5, 6, 99]) },
  ]),
  'a proof twice': rows<EntryProof>(
    'proofs',
    (all, random) => {
      const seqs = [...new Set(all.map(({ seq }) => seq))];
      const gone = all.findIndex(({ seq }) => seq === oneOf(random, seqs));
      const other = all.find(({ seq, size }) => seq !== all[gone]?.seq && size === all[gone]?.size);
      return all.with(gone, other as EntryProof);
    },
    'chosen',
  ),
  'two proofs swapped': rows<EntryProof>('proofs', swapped, 'chosen'),
  'a step of a proof changed': rows<EntryProof>(
    'proofs',
    (all, random) => {
      const at = pick(random, all.length);
      const proof = all[at] as EntryProof;
      const step = pick(random, proof.path.length);
      return all.with(at, {
        ...proof,
        path: proof.path.with(step, otherHash(proof.path[step] ?? '', random)),
      });
    },
    'chosen',
  ),
  'a tree that lacks an entry': rows<EntryProof>(
    'proofs',
    (all, random) => without(all, pick(random, all.length)),
    'chosen',
  ),
  'two trees of one size': rows<EntryProof>(
    'proofs',
    (all, random) => [...all, { seq: 1, size: 1, root: otherHash(all[0]?.root ?? '', random), path: [] }],
    'chosen',
  ),
  'somebody else’s key from the middle': ({ strangers, random }) => oneOf(random, strangers),
};

/** Kinds of which only the token itself tells. */
const OF_TIMES = ['a time before its entries', 'a token of another archive'];

/** Each must be told as vouched for by nobody. */
const TOLD: Record<string, Forge> = {
  'a time of an unknown authority': rows<ExportTimeToken>('times', ([first], random) => [
    { ...(first as ExportTimeToken), authority: `http://timestamp.digicert.com/${digit(random)}` },
  ]),
  'an invented block': token('block'),
};

/** Makes forged exports, every kind in turn: each with valid signatures of its owner, or of who took it over. */
export class Forger {
  private constructor(
    private readonly material: Material,
    /** Exports in which nothing is forged. */
    readonly honest: readonly Tampered[],
    private readonly packages: PackageForger,
  ) {}

  static async of(seed: number): Promise<Forger> {
    const folder = await mkdtemp(join(tmpdir(), 'menbe-forger-'));
    try {
      const material = await materialOf(folder, seeded(seed));
      const packages = await PackageForger.create();
      return new Forger(material, [...(await honestFiles(material)), packages.honest], packages);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The fingerprint that the owner has told. */
  get keyId(): string {
    return this.material.keyId;
  }

  async make(n: number): Promise<Tampered> {
    const kinds = [...Object.keys(FORGERIES), ...Object.keys(TOLD), ...PackageForger.kinds];
    const kind = kinds[n % kinds.length] ?? '';
    const forge = FORGERIES[kind] ?? TOLD[kind];
    if (!forge) return this.packages.make(kind, this.material.random);
    const text = await forge(this.material);
    if (text === this.material.whole || text === this.material.chosen)
      if (!(kind in TOLD)) throw new Error(`Nothing was forged: ${kind}`);
    return {
      kind,
      bytes: new TextEncoder().encode(text),
      needsFingerprint: this.material.strangers.includes(text),
      needsVouching: kind in TOLD,
      isOfTimes: kind in TOLD || OF_TIMES.includes(kind),
    };
  }
}
