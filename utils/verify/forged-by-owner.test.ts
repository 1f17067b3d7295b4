import { describe, expect, it } from 'vitest';
import { alicesArchive, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { nextEntry, putRows, rowsOf, sealedAnew } from '../../tests/support/sealed-anew';
import type { EntryProof } from '../model/evidence';
import type { LedgerEntry } from '../model/ledger';
import { verifyExport } from './verify-export';

async function codesOf(text: string): Promise<string[]> {
  const result = await verifyExport(
    (async function* () {
      yield new TextEncoder().encode(text);
    })(),
  );
  return result.problems.map(({ code }) => code);
}

async function alice() {
  const db = await alicesArchive();
  const [key] = await db.signingKeys.toArray();
  if (!key) throw new Error('There is no key.');
  return { db, key };
}

/** Each is sealed with the key of the one whose archive it is: no signature gives it away. */
describe('an export that its owner forged', () => {
  it('is honest as long as nothing is changed', async () => {
    const { db, key } = await alice();
    expect(await codesOf(await sealedAnew(await exportText(db), key, () => undefined))).toEqual([]);
  });

  it('is found out where an entry has no proof and another has its own twice', async () => {
    const { db, key } = await alice();
    const text = await exportText(db, { kind: 'pages', urls: [urlOf(1), urlOf(2)] });
    const forged = await sealedAnew(text, key, (lines) => {
      const [first, ...others] = rowsOf<EntryProof>(lines, 'proofs').rows;
      if (first) putRows(lines, 'proofs', [first, first, ...others.slice(1)]);
    });
    expect(await codesOf(forged)).toEqual(['proof']);
  });
});
