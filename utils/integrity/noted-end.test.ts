import { describe, expect, it } from 'vitest';
import { alicesArchive, goneOnByStranger, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import type { MenbeDatabase } from '../db/database';
import { verifyExport } from '../verify/verify-export';
import {
  type ChainEnd,
  compareNotedEnd,
  endText,
  type HashOf,
  parseNotedEnd,
  withNotedEnd,
} from './noted-end';

const HASH = '4fe2'.repeat(16);

describe('an end that was noted', () => {
  it('is read as it was copied', () => {
    expect(parseNotedEnd(endText({ seq: 189, hash: HASH }))).toEqual({ seq: 189, hash: HASH });
  });

  it.each([
    `  189 ${HASH}\n`,
    `189: ${HASH.toUpperCase()}`,
    `#189, ${HASH.replace(/.{4}/g, '$& ')}`,
    `189\n${HASH.slice(0, 32)}\n${HASH.slice(32)}.`,
  ])('is read as somebody wrote it: %s', (text) => {
    expect(parseNotedEnd(text)).toEqual({ seq: 189, hash: HASH });
  });

  it.each([
    '',
    '189',
    HASH,
    `0 ${HASH}`,
    `189 ${HASH.slice(1)}`,
    `189 ${HASH}a`,
    `x189 ${HASH}`,
    `1 ${' '.repeat(1000)}${HASH}`,
  ])('is not read into another text: %s', (text) => {
    expect(parseNotedEnd(text)).toBeNull();
  });
});

describe('comparing with an end that was noted', () => {
  const endOf = async (db: MenbeDatabase): Promise<ChainEnd> => {
    const { seq = 0, hash = '' } = (await db.ledger.toCollection().last()) ?? {};
    return { seq, hash };
  };

  async function compared(text: string, noted: ChainEnd) {
    let hashOf: HashOf = () => Promise.resolve(null);
    const chunks = async function* () {
      yield new TextEncoder().encode(text);
    };
    const verification = await verifyExport(chunks(), { onEntries: (lookUp) => (hashOf = lookUp) });
    expect(verification.problems).toEqual([]);
    const outcome = await compareNotedEnd(noted, verification.end, hashOf);
    const { problems, problemCount } = withNotedEnd(verification, outcome);
    return [outcome.outcome, problemCount, ...problems.map(({ code, seq }) => `${code} ${seq}`)];
  }

  it('finds its entry in what goes on from it, and at the end', async () => {
    const alice = await alicesArchive();
    const text = await exportText(alice);
    const third = (await alice.ledger.get(3)) as ChainEnd;
    expect(await compared(text, third)).toEqual(['same', 0]);
    expect(await compared(text, await endOf(alice))).toEqual(['same', 0]);
  });

  it('tells of a ledger that goes on otherwise', async () => {
    const alice = await alicesArchive();
    const stranger = await goneOnByStranger(alice, 3);
    expect(await compared(await exportText(stranger), await endOf(alice))).toEqual([
      'other',
      1,
      'noted-other 5',
    ]);
  });

  it('tells of a ledger that ends before', async () => {
    const alice = await alicesArchive();
    const noted = { ...(await endOf(alice)), seq: 6 };
    expect(await compared(await exportText(alice), noted)).toEqual(['beyond', 1, 'noted-beyond 6']);
  });

  it('says that chosen sources do not show every entry, but the end', async () => {
    const alice = await alicesArchive();
    const text = await exportText(alice, { kind: 'pages', urls: [urlOf(1)] });
    expect(await compared(text, { seq: 4, hash: HASH })).toEqual(['not-shown', 0]);
    expect(await compared(text, (await alice.ledger.get(2)) as ChainEnd)).toEqual(['same', 0]);
    expect(await compared(text, await endOf(alice))).toEqual(['same', 0]);
    expect(await compared(text, { seq: 9, hash: HASH })).toEqual(['beyond', 1, 'noted-beyond 9']);
  });
});
