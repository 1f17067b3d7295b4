import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute, someDetails } from '../../tests/support/builders';
import { startByHand } from '../../tests/support/by-hand';
import { aLargeArchive } from '../../tests/support/a-large-archive';
import { alicesArchive, goneOnByStranger, urlOf, withKeyReplaced } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { frozenExport, SEALED_EXPORTS } from '../../tests/support/frozen';
import { putRows, rowsOf, sealedAnew } from '../../tests/support/sealed-anew';
import { saveCapture } from '../archive/capture/save-capture';
import { recordEntries } from '../archive/ledger/record-entries';
import { deletePages, emptyBin } from '../archive/pages/delete-pages';
import { stampedLedger } from '../archive/time-stamps/stamped-ledger';
import { createSigningKey, fingerprint, type SigningKey } from '../integrity/signing-key';
import type { EntryProof } from '../model/evidence';
import type { ExportItem } from '../model/export-item';

let run: Awaited<ReturnType<typeof startByHand>>['run'];
beforeAll(async () => {
  const started = await startByHand();
  ({ run } = started);
  return started.close;
});

async function aliceWithKey() {
  const db = await alicesArchive();
  const [key] = await db.signingKeys.toArray();
  if (!key) throw new Error('There is no key.');
  return { db, key };
}

it('the script of docs/verifying.md runs as its readers run it', async () => {
  const text = await exportText(await alicesArchive());
  const { folder, ...said } = await run(text);
  for (const [file, status] of [
    ['export.json', 0],
    ['not-there.json', 1],
  ] as const) {
    const command = ['verify.mjs', file];
    const started = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    expect(started).toMatchObject({ status, stderr: '' });
    const lines = file === 'export.json' ? said.lines : ['BAD: the file cannot be read'];
    expect(started.stdout).toBe(`${lines.join('\n')}\n`);
  }
});

describe('the script of docs/verifying.md says of an honest export that it is whole:', () => {
  it('of all, with what was changed, removed, in the bin, and hard to write', async () => {
    const db = aDatabase();
    const hostile = 'Mətn "2" \\ 😀 \u2028 \u0085 \ud83d';
    const details = someDetails({ licence: hostile });
    await saveCapture(db, anArticle({ text: hostile, title: hostile, details }), at(1));
    for (const n of [2, 3, 4]) await saveCapture(db, anArticle({ url: urlOf(n) }), at(n));
    await saveCapture(db, anArticle({ text: 'Başqa' }), at(5));
    await saveCapture(db, anArticle({ text: 'Başqa' }), at(6));
    await deletePages(db, [urlOf(2)], minute(7));
    await emptyBin(db, new Date(minute(7).getTime() + 40 * 86_400_000), 30);
    await deletePages(db, [urlOf(3)], minute(8));
    const [snapshot] = await db.snapshots.toArray();
    const file = { name: 'p', kind: 'page-copy', mediaType: 'x/y', size: 3, sha256: 'a'.repeat(64) };
    const subject = { snapshotId: snapshot?.id ?? '', ...file };
    await recordEntries(db, [{ kind: 'attachment', subject }]);
    const attachments = async function* () {
      yield [subject];
    };
    const text = await exportText(db, { kind: 'all' }, { attachments });
    const { keyId } = JSON.parse(text).evidence.device;
    const size = await db.ledger.count();
    const { status, lines } = await run(text, '--key', fingerprint(keyId));
    expect(lines.slice(0, 3)).toEqual([
      `OK: sealed with ${keyId}`,
      `  from entry 1: key ${keyId}`,
      '  3 items',
    ]);
    expect(lines[3]).toContain(`the chain ends with entry ${size}, `);
    expect(status).toBe(0);
    expect((await run(text, '--key', 'a'.repeat(64))).first).toContain(
      'BAD: the file is sealed with another key',
    );
  });

  it('of chosen sources, with time tokens that are tied to the ledger and written to be checked', async () => {
    const { db } = await aliceWithKey();
    const root = await stampedLedger(db).root(4);
    const said = { authority: 'x', size: 4, root, requestedAt: '', state: 'done', token: 'AAEC' } as const;
    const tokens = (['rfc3161', 'opentimestamps'] as const).map((kind) => ({ kind, ...said }));
    const times = async () => ({ tokens, sizes: [4, 4] });
    const scope = { kind: 'pages', urls: [urlOf(2), urlOf(4)] } as const;
    for (const scoped of [scope, { kind: 'all' } as const]) {
      const text = await exportText(db, scoped, { times });
      const { first, lines, made, folder } = await run(text, '--tokens', 'token-');
      expect(first).toMatch(/^OK: sealed with [0-9a-f]{64}$/);
      expect(lines).toContain(`  token 1: over the root of entries 1 to 4, ${root}`);
      expect(made).toEqual(['token-1.tsr', 'token-2.ots']);
      expect([...(await readFile(join(folder, 'token-1.tsr')))]).toEqual([0, 1, 2]);
      const other = `${root.slice(0, -1)}${root.endsWith('0') ? '1' : '0'}`;
      const [key] = await db.signingKeys.toArray();
      const forged = await sealedAnew(text, key as SigningKey, (all) =>
        putRows(all, 'times', [{ ...tokens[0], root: other }]),
      );
      expect((await run(forged)).first).toBe('BAD: time token 1 is not about these entries');
    }
  });

  it.each([
    ['a lost key was replaced', withKeyReplaced],
    ['a stranger went on', (alice) => goneOnByStranger(alice, 3)],
  ] satisfies [string, typeof withKeyReplaced][])('with its keys named, where %s', async (_what, goOn) => {
    const { lines } = await run(await exportText(await goOn(await alicesArchive())));
    expect(lines[0]).toContain('OK');
    expect(lines[1]).toContain('several keys');
    expect(lines.filter((line) => line.includes('from entry'))).toHaveLength(2);
  });

  it('with a key of the other kind', async () => {
    const db = aDatabase();
    const subtle = {
      exportKey: crypto.subtle.exportKey.bind(crypto.subtle),
      generateKey: ((algorithm: { name: string }, ...rest: [boolean, KeyUsage[]]) =>
        algorithm.name === 'Ed25519'
          ? Promise.reject(new DOMException('', 'NotSupportedError'))
          : crypto.subtle.generateKey(
              algorithm as EcKeyGenParams,
              ...rest,
            )) as typeof crypto.subtle.generateKey,
    };
    await db.signingKeys.add({ ...(await createSigningKey(subtle)), createdAt: minute(0).toISOString() });
    await saveCapture(db, anArticle(), at(1));
    const text = await exportText(db);
    expect(text).toContain('ECDSA-P256');
    expect((await run(text)).first).toContain('OK');
  });

  it.each(SEALED_EXPORTS)('as it was frozen: %s', async (name) => {
    expect((await run(frozenExport(name))).first).toContain('OK');
  });
});

describe('the script of docs/verifying.md says in words what is wrong', () => {
  it.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    ['nothing in it', () => '', /empty/],
    ['another file', () => 'Salam', /no export of Menbe/],
    ['another JSON', () => '{"a":1}\n', /no export of Menbe/],
    ['a package', () => 'PK\u0003\u0004', /a package: unpack it/],
    [
      'bytes that are no text',
      (text) => Buffer.concat([Buffer.from(text.slice(0, 500)), Buffer.of(0xff)]),
      /kind/,
    ],
    ['an older version', (text) => text.replace('"version":6', '"version":3'), /no evidence/],
    [
      'JSON formatted anew',
      (text) => JSON.stringify(JSON.parse(text), null, 2),
      /written anew by another program/,
    ],
    ['JSON on one line', (text) => JSON.stringify(JSON.parse(text)), /line 1 is not as Menbe writes it/],
    ['other ends of lines', (text) => text.replaceAll('\n', '\r\n'), /not as Menbe writes it/],
    ['its last line cut off', (text) => text.slice(0, text.lastIndexOf('"statement"')), /cut off/],
    ['its last byte cut off', (text) => text.slice(0, -1), /cut off/],
    ['its middle as its end', (text) => text.slice(0, text.length / 2), /cut off|no JSON/],
    ['a letter changed', (text) => text.replace('Mətn 2', 'Mətm 2'), /the file was changed/],
    ['a number changed', (text) => text.replace('"items":4', '"items":3'), /signature of the statement/],
  ])('of a file with %s', async (_what, change, words) => {
    const { status, lines, first } = await run(change(await exportText(await alicesArchive())));
    expect(first).toMatch(/^BAD: /);
    expect(first).toMatch(words);
    expect([status, lines.length]).toEqual([1, 1]);
  });

  it.each<[string, (lines: string[]) => void, RegExp]>([
    [
      'a title twice',
      (lines) => void (lines[1] = lines[1]?.replace('"title":', '"title":"x","title":') ?? ''),
      /line 2 is not as/,
    ],
    [
      'an item left out',
      (lines) => putRows(lines, 'items', rowsOf<ExportItem>(lines, 'items').rows.slice(0, 3)),
      /more or fewer items/,
    ],
    [
      'an address changed',
      (lines) => {
        const [item, ...others] = rowsOf<ExportItem>(lines, 'items').rows;
        putRows(lines, 'items', [{ ...item, canonicalUrl: 'https://a.example/' }, ...others]);
      },
      /the record of item 1/,
    ],
    [
      'a text changed',
      (lines) => {
        const [item, ...others] = rowsOf<ExportItem>(lines, 'items').rows;
        putRows(lines, 'items', [{ ...item, text: 'x' }, ...others]);
      },
      /the content of item 1/,
    ],
    [
      'an entry left out',
      (lines) => putRows(lines, 'entries', rowsOf<object>(lines, 'entries').rows.slice(0, 4)),
      /chain does not end/,
    ],
  ])('of a file that its owner sealed with %s', async (_what, change, words) => {
    const { db, key } = await aliceWithKey();
    expect((await run(await sealedAnew(await exportText(db), key, change))).first).toMatch(words);
  });

  it('of chosen sources with a proof twice', async () => {
    const { db, key } = await aliceWithKey();
    const text = await exportText(db, { kind: 'pages', urls: [urlOf(1), urlOf(2)] });
    const forged = await sealedAnew(text, key, (lines) => {
      const [first, ...others] = rowsOf<EntryProof>(lines, 'proofs').rows;
      if (first) putRows(lines, 'proofs', [first, first, ...others.slice(1)]);
    });
    expect((await run(forged)).first).toBe('BAD: it is not proven that all entries are part of the chain');
  });

  it('of an item left out that the statement does not count', async () => {
    const { db, key } = await aliceWithKey();
    const leaveOut = (lines: string[]) =>
      putRows(lines, 'items', rowsOf<ExportItem>(lines, 'items').rows.slice(0, 3));
    const forged = await sealedAnew(await exportText(db), key, leaveOut, { items: 3 });
    expect((await run(forged)).first).toContain('1 snapshots that the ledger tells of are not in the file');
  });
});

/** What ends a string of JavaScript and goes on, what a shell runs, and what a terminal obeys. */
const ATTEMPT = `'+require("fs").writeFileSync("made","")+'\${process.exit()}$(touch made)\`touch made\`\u001b[2K\rOK: x`;

/** A value in which every string, or every value, is an attempt. */
const spoilt = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each: unknown) => (typeof each === 'string' ? ATTEMPT : each));

it.each<[string, (text: string, key: SigningKey) => Promise<string>]>([
  ['key', (text, key) => sealedAnew(text, { ...key, keyId: ATTEMPT }, () => undefined)],
  ['length', (text, key) => sealedAnew(text, key, () => undefined, { bytes: ATTEMPT as never })],
  ['device', async (text) => text.replace('"name":"Alice"', `"name":${JSON.stringify(ATTEMPT)}`)],
  ...['items', 'cases', 'savedSearches', 'links', 'proofs', 'entries', 'keys', 'attachments', 'times'].map(
    (list): [string, (text: string, key: SigningKey) => Promise<string>] => [
      `list of ${list}`,
      (text, key) =>
        sealedAnew(text, key, (lines) => {
          const { rows } = rowsOf<object>(lines, list);
          putRows(lines, list, rows.map(spoilt) as object[]);
        }),
    ],
  ),
  ...['seq', 'at', 'kind', 'prevHash', 'hash', 'keyId', 'signature', 'subject'].map(
    (field): [string, (text: string, key: SigningKey) => Promise<string>] => [
      `${field} of its entries`,
      (text, key) =>
        sealedAnew(text, key, (lines) => {
          const { rows } = rowsOf<Record<string, unknown>>(lines, 'entries');
          putRows(
            lines,
            'entries',
            rows.map((row) => ({ ...row, [field]: ATTEMPT })),
          );
        }),
    ],
  ),
])('runs and prints nothing that a file says: its %s', async (_where, spoil) => {
  const { db, key } = await aliceWithKey();
  const [snapshot] = await db.snapshots.toArray();
  const file = { snapshotId: snapshot?.id ?? '', name: 'p', kind: 'k', mediaType: 'm', size: 3, sha256: 'a' };
  const parts = {
    attachments: async function* () {
      yield [file];
    },
    times: async () => ({ tokens: [{ kind: 'rfc3161', size: 5, root: 'x', token: 'AA' }], sizes: [5] }),
  };
  const text = await exportText(db, { kind: 'pages', urls: [urlOf(1), urlOf(2)] }, parts);
  const { made, lines, first } = await run(await spoil(text, key), '--tokens', 'token-');
  expect(made).toEqual([]);
  expect(lines).toHaveLength(1);
  expect(first).toMatch(/^BAD: [\w ,:.-]+$/);
});

it('takes seconds for 1,000 sources', { timeout: 120_000 }, async () => {
  const db = await aLargeArchive(1000);
  for (const scope of [
    { kind: 'all' } as const,
    { kind: 'pages', urls: Array.from({ length: 999 }, (_, n) => urlOf(n)) } as const,
  ]) {
    const text = await exportText(db, scope);
    const start = performance.now();
    expect((await run(text)).first).toContain('OK');
    expect(performance.now() - start).toBeLessThan(30_000);
  }
});
