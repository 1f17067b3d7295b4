import { join } from 'node:path';
import { recordEntries } from '../../../utils/archive/ledger/record-entries';
import { stampedLedger } from '../../../utils/archive/time-stamps/stamped-ledger';
import { toBase64 } from '../../../utils/bytes/base64';
import type { MenbeDatabase } from '../../../utils/db/database';
import { fromHex } from '../../../utils/integrity/bytes';
import { createSigningKey, type SigningKey } from '../../../utils/integrity/signing-key';
import type { ExportTimeToken } from '../../../utils/model/time-token';
import { alicesArchive, goneOnByStranger, urlOf, withKeyReplaced } from '../../support/continued-chain';
import { exportText } from '../../support/export-text';
import { frozenExport, SEALED_EXPORTS } from '../../support/frozen';
import { makeAuthority } from '../../support/openssl-authority';
import { stampedAt } from '../../support/stamped-at';
import type { Random, Tampered } from './tampering';

/** How many entries the tokens cover. */
const STAMPED = 4;

/** Tokens that are said to be over the first entries of an archive: of an unknown authority, and forged ones. */
export interface Tokens {
  honest: ExportTimeToken;
  /** Of the same authority with a clock of 2020. */
  early: ExportTimeToken;
  /** An invented block of Bitcoin. */
  block: ExportTimeToken;
  /** Of another archive's root, said to be of this one's. */
  foreign: ExportTimeToken;
}

/** What forgeries are made of. */
export interface Material {
  key: SigningKey;
  keyId: string;
  /** A key that no chain knows. */
  foreignKey: SigningKey;
  /** Exports of all and of chosen sources, with a time token that nobody known vouches for. */
  whole: string;
  chosen: string;
  tokens: Tokens;
  /** Exports of strangers who went on with the chain from one of its entries. */
  strangers: readonly string[];
  random: Random;
}

/** Makes an archive, and what is needed to forge its exports, with an authority in an empty folder. */
export async function materialOf(folder: string, random: Random): Promise<Material> {
  const db = await alicesArchive();
  const [key] = await db.signingKeys.toArray();
  const [snapshot] = await db.snapshots.toArray();
  if (!key || !snapshot) throw new Error('Nothing was archived.');
  const strangers: string[] = [];
  for (const entries of [2, 3, 4, 5]) strangers.push(await exportText(await goneOnByStranger(db, entries)));
  const file = { name: 'page.mhtml', kind: 'page-copy', mediaType: 'multipart/related', size: 3 };
  const subject = { snapshotId: snapshot.id, ...file, sha256: 'ab'.repeat(32) };
  await recordEntries(db, [{ kind: 'attachment', subject }]);
  const tokens = await tokensOf(db, folder);
  const parts = {
    attachments: async function* () {
      yield [subject];
    },
    times: async () => ({ tokens: [tokens.honest], sizes: [STAMPED] }),
  };
  const whole = await exportText(db, { kind: 'all' }, parts);
  const chosen = await exportText(db, { kind: 'pages', urls: [urlOf(1), urlOf(2), urlOf(3)] }, parts);
  const foreignKey = await createSigningKey();
  return { key, keyId: key.keyId, foreignKey, whole, chosen, tokens, strangers, random };
}

async function tokensOf(db: MenbeDatabase, folder: string): Promise<Tokens> {
  const authority = await makeAuthority(join(folder, 'authority'));
  const root = await stampedLedger(db).root(STAMPED);
  const stamp = { root, size: STAMPED };
  const other = await goneOnByStranger(await alicesArchive(), 2);
  const foreign = { root: await stampedLedger(other).root(STAMPED), size: STAMPED };
  // Magic bytes, version, SHA-256, the root, and a block that anybody can name: 100000.
  const proof = `004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${root}000588960d73d7190103a08d06`;
  const honest = await stampedAt(authority, { ...stamp, time: new Date() });
  return {
    honest,
    early: await stampedAt(authority, { ...stamp, time: new Date('2020-01-01T00:00:00Z') }),
    foreign: { ...(await stampedAt(authority, { ...foreign, time: new Date() })), root },
    block: {
      ...honest,
      kind: 'opentimestamps',
      token: toBase64(fromHex(proof)),
      genTime: null,
      blockHeight: 100_000,
    },
  };
}

/** Exports of every version with evidence, and of every kind. */
export async function honestFiles({ whole, chosen }: Material): Promise<Tampered[]> {
  const replaced = await exportText(await withKeyReplaced(await alicesArchive()));
  const files: [string, string][] = [
    ['of all', whole],
    ['of chosen sources', chosen],
    ['with a key replaced', replaced],
    ...SEALED_EXPORTS.map((name): [string, string] => [`frozen ${name}`, frozenExport(name)]),
  ];
  return files.map(([kind, text]) => ({
    kind: `an honest export ${kind}`,
    bytes: new TextEncoder().encode(text),
    needsFingerprint: false,
  }));
}
