import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bitcoinAttestation,
  type CalendarFixture,
  pendingAttestation,
  startCalendar,
} from '../../../../tests/support/calendar-fixture';
import { fromHex, toHex } from '../../bytes';
import { concatBytes } from '../../../bytes/concat-bytes';
import { TimeStampError } from '../time-stamp-error';
import { type Proof, readCalendarAnswer, readProof, writeProof } from './proof';
import { joinAnswer, pendingAt, verifyProof } from './upgrade-proof';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const HEAD = `004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${HASH}`;
const PENDING = (name: string) => `0083dfe30d2ef90c8e0706${toHex(new TextEncoder().encode(name))}`;

const bytes = (...parts: (string | Uint8Array)[]) =>
  concatBytes(parts.map((part) => (typeof part === 'string' ? fromHex(part) : part)));

async function faultOf(proof: Uint8Array<ArrayBuffer>, hash = HASH) {
  try {
    await verifyProof(readProof(proof), hash);
    return null;
  } catch (error) {
    if (error instanceof TimeStampError) return error.fault;
    throw error;
  }
}

describe('a proof', () => {
  it.each([
    ['one attestation', PENDING('foobar'), ['foobar']],
    [
      'several',
      `ff${PENDING('barfoo')}ff${PENDING('foobar')}${PENDING('foobaz')}`,
      ['barfoo', 'foobar', 'foobaz'],
    ],
    ['one here and one further on', `ff${PENDING('foobar')}08${PENDING('deeper')}`, ['foobar', 'deeper']],
    [
      'paths of all kinds',
      `fff002abcd${PENDING('append')}ff02f3${PENDING('hexlfy')}f2${PENDING('revers')}`,
      ['append', 'hexlfy', 'revers'],
    ],
  ])('with %s is read, and written as it was', async (_, tree, calendars) => {
    const proof = readProof(bytes(HEAD, tree));
    expect((await verifyProof(proof, HASH)).pending).toEqual(calendars);
    expect(toHex(writeProof(proof))).toBe(HEAD + tree);
  });

  it('leads to the Merkle root of a block, shown as explorers show it', async () => {
    // SHA-256 of the hash and a byte 01, its bytes in reverse.
    const merkleRoot = 'ff03e694627d04314080a6dd24495c8d88f09d2ed8aeeed30f42bbe67842c9c2';
    const facts = await verifyProof(
      readProof(bytes(HEAD, 'f00101', '08', bitcoinAttestation(912_345))),
      HASH,
    );
    expect(facts).toEqual({ blocks: [{ height: 912_345, merkleRoot }], pending: [] });
  });

  it('keeps attestations of unknown kinds, and does not count on them', async () => {
    const other = '00aabbccddeeff0011020102';
    expect(await faultOf(bytes(HEAD, other))).toBe('nothing-attested');
    const both = bytes(HEAD, `ff${other}${PENDING('foobar')}`);
    expect((await verifyProof(readProof(both), HASH)).pending).toEqual(['foobar']);
    expect(writeProof(readProof(both))).toEqual(both);
  });

  it.each([
    ['is about another hash', bytes(HEAD, PENDING('foobar')), 'proof-of-other-hash', '00'.repeat(32)],
    ['is empty', bytes(''), 'proof-unreadable', HASH],
    ['is another file', bytes('00'.repeat(80)), 'proof-unreadable', HASH],
    [
      'is of another version',
      bytes(HEAD.replace(`0108${HASH}`, `0208${HASH}`), PENDING('foobar')),
      'proof-unreadable',
      HASH,
    ],
    [
      'is about a file hashed otherwise',
      bytes(HEAD.replace(`0108${HASH}`, `0103${HASH}`), PENDING('foobar')),
      'operation-unknown',
      HASH,
    ],
    ['has bytes after its end', bytes(HEAD, PENDING('foobar'), '00'), 'proof-unreadable', HASH],
    ['has an operation nobody knows', bytes(HEAD, '67', PENDING('foobar')), 'operation-unknown', HASH],
    ['has an operation without its bytes', bytes(HEAD, 'f000', PENDING('foobar')), 'proof-unreadable', HASH],
    ['is too deep', bytes(HEAD, '08'.repeat(256), PENDING('foobar')), 'proof-unreadable', HASH],
    ['grows too long', bytes(HEAD, 'f3'.repeat(8), PENDING('foobar')), 'proof-unreadable', HASH],
    ['names a calendar in characters that mislead', bytes(HEAD, PENDING('a@b.ru')), 'proof-unreadable', HASH],
    [
      'has a block for what is no hash',
      bytes(HEAD, 'f00101', bitcoinAttestation(1)),
      'proof-unreadable',
      HASH,
    ],
    ['has an endless number', bytes(HEAD, 'f0', 'ff'.repeat(20)), 'proof-unreadable', HASH],
  ])('that %s is refused', async (_, proof, fault, hash) => {
    expect(await faultOf(proof, hash)).toBe(fault);
  });

  it('cut off anywhere is refused', async () => {
    const whole = bytes(HEAD, 'f00101', '08', PENDING('foobar'));
    for (let length = 0; length < whole.length; length++)
      expect(await faultOf(whole.slice(0, length))).toBe('proof-unreadable');
  });

  it('with any bit of its path changed leads to another block or nowhere', async () => {
    const whole = bytes(HEAD, 'f004abcdef01', '08', bitcoinAttestation(800_000));
    const honest = (await verifyProof(readProof(whole), HASH)).blocks;
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = whole.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit % 8));
      const fault = await faultOf(changed);
      if (fault === null) expect((await verifyProof(readProof(changed), HASH)).blocks).not.toEqual(honest);
    }
  });
});

describe('a calendar’s', () => {
  let calendar: CalendarFixture;
  beforeAll(async () => {
    calendar = await startCalendar();
  });
  afterAll(() => calendar.close());

  it('promise becomes a proof, and its later answer a block, with the promise kept', async () => {
    const answer = await fetch(`${calendar.url}/digest`, { method: 'POST', body: fromHex(HASH) });
    const proof: Proof = {
      hash: HASH,
      tree: readCalendarAnswer(new Uint8Array(await answer.arrayBuffer())),
    };
    expect(await verifyProof(proof, HASH)).toEqual({ blocks: [], pending: [calendar.url] });

    calendar.confirm(900_123);
    const [place, ...more] = await pendingAt(proof, `${calendar.url}/`);
    expect(more).toEqual([]);
    if (!place) throw new Error('nothing is pending');
    const later = await fetch(`${calendar.url}/timestamp/${place.message}`);
    const tree = readCalendarAnswer(new Uint8Array(await later.arrayBuffer()));
    joinAnswer(place, tree);
    joinAnswer(place, tree);
    const stored = readProof(writeProof(proof));
    expect(await verifyProof(stored, HASH)).toEqual({
      blocks: [{ height: 900_123, merkleRoot: calendar.merkleRootFor(HASH) }],
      pending: [calendar.url],
    });
  });

  it('promise is looked for under its own address only', async () => {
    const tree = readCalendarAnswer(Uint8Array.from(pendingAttestation('https://other.example')));
    expect(await pendingAt({ hash: HASH, tree }, calendar.url)).toEqual([]);
  });
});
