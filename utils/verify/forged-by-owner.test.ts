import { describe, expect, it } from 'vitest';
import { alicesArchive, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { rewritten } from '../../tests/support/rewritten';
import { apart, putRows, rowsOf, sealedAnew } from '../../tests/support/sealed-anew';
import { recordEntries } from '../archive/ledger/record-entries';
import type { EntryProof } from '../model/evidence';
import type { ExportItem } from '../model/export-item';
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

  it('is found out where a time token is over an older tree that lacks an entry', async () => {
    const { db, key } = await alice();
    const times = async () => ({ tokens: [], sizes: [4, 5] });
    const text = await exportText(db, { kind: 'pages', urls: [urlOf(2)] }, { times });
    expect(await codesOf(text)).toEqual([]);
    const forged = await sealedAnew(text, key, (lines) => {
      const { rows } = rowsOf<EntryProof>(lines, 'proofs');
      const without = rows.filter(({ seq, size }) => seq === 1 || size === 5);
      expect(without).toHaveLength(rows.length - 1);
      putRows(lines, 'proofs', without);
    });
    expect(await codesOf(forged)).toEqual(['proof']);
    const bytes = new TextEncoder().encode(forged);
    const chunks = async function* () {
      yield bytes;
    };
    const roots: (string | null)[] = [];
    await verifyExport(chunks(), {
      checkTimes: async (_tokens, treeOf) => {
        for (const size of [4, 5]) roots.push((await treeOf(size))?.root ?? null);
        return { times: [], wrong: [] };
      },
    });
    expect(roots).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  it('is found out where two trees of one size are said to be the chain’s', async () => {
    const { db, key } = await alice();
    const times = async () => ({ tokens: [], sizes: [1, 5] });
    const text = await exportText(db, { kind: 'pages', urls: [urlOf(2)] }, { times });
    const forged = await sealedAnew(text, key, (lines) => {
      const { rows } = rowsOf<EntryProof>(lines, 'proofs');
      const other = rows.find(({ size }) => size === 5);
      putRows(lines, 'proofs', [...rows, { seq: 1, size: 1, root: other?.root ?? '', path: [] }]);
    });
    expect(await codesOf(forged)).toContain('proof');
  });

  it.each([
    ['all', { kind: 'all' } as const],
    ['chosen sources', { kind: 'pages', urls: [urlOf(1), urlOf(2)] } as const],
  ])('is found out where an export of %s lacks an item that its entries tell of', async (_what, scope) => {
    const { db, key } = await alice();
    const text = await exportText(db, scope);
    const items = rowsOf<ExportItem>(apart(text).lines, 'items').rows;
    const forged = await sealedAnew(text, key, (lines) => putRows(lines, 'items', items.slice(1)), {
      items: items.length - 1,
    });
    expect(await codesOf(forged)).toEqual(['snapshot-missing']);
  });

  it.each(['capture', 'adopted', 'import'] as const)(
    'is found out where a second entry (%s) tells of the same snapshot with other content',
    async (kind) => {
      const { db, key } = await alice();
      expect(await codesOf(await rewritten(await exportText(db), key, kind))).toEqual(['entry-repeated']);
    },
  );

  it.each([
    ['kind', { kind: 'screenshot' }],
    ['media type', { mediaType: 'text/html' }],
    ['size', { size: 4 }],
  ])('is found out where it gives an attachment another %s than the ledger', async (_what, change) => {
    const { db, key } = await alice();
    const [snapshot] = await db.snapshots.toArray();
    const said = { kind: 'page-copy', mediaType: 'multipart/related', size: 3, sha256: 'a'.repeat(64) };
    const file = { snapshotId: snapshot?.id ?? '', name: 'page.mhtml', ...said };
    await recordEntries(db, [{ kind: 'attachment', subject: file }]);
    const attachments = async function* () {
      yield [file];
    };
    const text = await exportText(db, { kind: 'all' }, { attachments });
    expect(await codesOf(text)).toEqual([]);
    const forged = await sealedAnew(text, key, (lines) =>
      putRows(lines, 'attachments', [{ ...file, ...change }]),
    );
    expect(await codesOf(forged)).toEqual(['attachment-facts']);
  });
});
