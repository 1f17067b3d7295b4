import { describe, expect, it } from 'vitest';
import {
  alicesArchive,
  goneOnByStranger,
  STRANGE,
  urlOf,
  withKeyReplaced,
} from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { snapshotSubject } from '../archive/ledger/snapshot-subject';
import type { MenbeDatabase } from '../db/database';
import { sealEntries } from '../integrity/ledger-entry';
import { createSigningKey } from '../integrity/signing-key';
import { verifyExport } from './verify-export';

const verified = (text: string, expectedKeyId: string | null = null) =>
  verifyExport(
    (async function* () {
      yield new TextEncoder().encode(text);
    })(),
    { expectedKeyId },
  );

async function keyOf(db: MenbeDatabase): Promise<string> {
  return (await db.ledger.toCollection().last())?.keyId ?? '';
}

const spans = ({ keys }: Awaited<ReturnType<typeof verified>>) =>
  keys.map(({ keyId, seq, through, entries, vouched }) => ({ keyId, seq, through, entries, vouched }));

describe('whose word an export is', () => {
  it('is one key’s where one key sealed all of it', async () => {
    const alice = await alicesArchive();
    const result = await verified(await exportText(alice));
    const keyId = await keyOf(alice);
    expect(result).toMatchObject({ problems: [], sealedWith: keyId });
    expect(spans(result)).toEqual([{ keyId, seq: 1, through: 5, entries: 5, vouched: 5 }]);
  });

  it('is of either key for its own entries where a lost key was replaced', async () => {
    const alice = await alicesArchive();
    const [old, after] = [await keyOf(alice), await withKeyReplaced(alice)];
    const result = await verified(await exportText(after));
    const keyId = await keyOf(after);
    expect(result).toMatchObject({ problems: [], sealedWith: keyId });
    expect(spans(result)).toEqual([
      { keyId: old, seq: 1, through: 5, entries: 5, vouched: 5 },
      { keyId, seq: 6, through: 7, entries: 2, vouched: 2 },
    ]);
  });

  it.each([
    ['its head', 5],
    ['its middle', 3],
  ])('is the stranger’s where one goes on with Alice’s chain from %s', async (_where, entries) => {
    const alice = await alicesArchive();
    const stranger = await goneOnByStranger(alice, entries);
    const text = await exportText(stranger);
    const [hers, keyId] = [await keyOf(alice), await keyOf(stranger)];
    const result = await verified(text);
    expect(result).toMatchObject({ problems: [], sealedWith: keyId });
    expect(spans(result)).toEqual([
      { keyId: hers, seq: 1, through: entries, entries, vouched: entries },
      { keyId, seq: entries + 1, through: entries + 2, entries: 2, vouched: 2 },
    ]);
    expect((await verified(text, hers)).problems).toMatchObject([{ code: 'wrong-key', detail: keyId }]);
  });

  it('is the sealing key’s alone for an entry that names Alice’s key in an excerpt without her signature', async () => {
    const alice = await alicesArchive();
    const [first] = await alice.ledger.toArray();
    const stranger = await goneOnByStranger(alice, 2);
    const [snapshot] = await stranger.snapshots.where('pageUrl').equals(STRANGE.url).toArray();
    if (!first || !snapshot) throw new Error('The chain has no begin, or the stranger archived nothing.');
    // The tree is the stranger's: what stands in it under Alice's name needs no signature of hers, if only some of it is shown.
    const forger = { ...(await createSigningKey()), keyId: first.keyId };
    const forged = { ...(await snapshotSubject(snapshot, STRANGE)), origin: 'user' as const };
    const drafts = [forged, { ...forged, snapshotId: 'hidden' }].map((subject) => ({
      kind: 'capture' as const,
      subject,
    }));
    const entries = await sealEntries(first, drafts, forger, new Date(first.at));
    await stranger.ledger.where('seq').above(1).delete();
    await stranger.ledger.bulkAdd(entries);
    const text = await exportText(stranger, { kind: 'pages', urls: [STRANGE.url] });
    const result = await verified(text);
    expect(result.problems).toEqual([]);
    expect(spans(result)).toMatchObject([
      { keyId: first.keyId, seq: 1, through: 1, entries: 2, vouched: 1 },
      { keyId: await keyOf(stranger), vouched: 1 },
    ]);
  });

  it('is the key’s for every entry of an excerpt that it sealed itself, signed or not', async () => {
    const alice = await alicesArchive();
    const result = await verified(await exportText(alice, { kind: 'pages', urls: [urlOf(2)] }));
    expect(result.problems).toEqual([]);
    expect(spans(result)).toMatchObject([{ seq: 1, through: 5, entries: 2, vouched: 2 }]);
  });

  it('is nobody’s where the file names another device than the one that sealed it', async () => {
    const alice = await alicesArchive();
    const stranger = await goneOnByStranger(alice, 5);
    const text = await exportText(stranger);
    const renamed = text.replace(
      `"device":{"keyId":"${await keyOf(stranger)}`,
      `"device":{"keyId":"${await keyOf(alice)}`,
    );
    expect(renamed).not.toBe(text);
    const result = await verified(renamed);
    expect(result.sealedWith).toBeNull();
    expect(result.problems.map(({ code }) => code)).toContain('statement-key');
  });

  it('is not a key’s whose signature of the file does not hold', async () => {
    const alice = await alicesArchive();
    const text = (await exportText(alice)).replace(/"items":4/, '"items":5');
    expect((await verified(text)).sealedWith).toBeNull();
  });
});
