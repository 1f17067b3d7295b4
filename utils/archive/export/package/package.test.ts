import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { makeAuthority, type OpensslAuthority } from '../../../../tests/support/openssl-authority';
import {
  aRequest,
  filesOf,
  hashOf,
  listAnew,
  packageBytes,
  problemsOf,
  verified,
  zipOf,
} from '../../../../tests/support/package-bytes';
import { startServices } from '../../../../tests/support/stamp-setting';
import type { MenbeDatabase } from '../../../db/database';
import { sealPackage } from '../../../integrity/package-seal';
import { createSigningKey } from '../../../integrity/signing-key';
import { storeAttachment } from '../../attachments/store-attachment';
import { deletePages } from '../../pages/delete-pages';
import { saveCapture } from '../../capture/save-capture';
import { stampedLedger } from '../../time-stamps/stamped-ledger';
import { stampLedger } from '../../time-stamps/stamp-ledger';
import { writePackage } from './write-package';

const MHTML = 'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?D=C9=99niz?=\r\n'.repeat(40);
const urlOf = (n: number) => `https://xeber.example/${n}`;

let folder: string;
let authority: OpensslAuthority;
let db: MenbeDatabase;
const ids: string[] = [];
/** A whole package, and its files. */
let whole: Uint8Array<ArrayBuffer>;
let files: Map<string, Uint8Array<ArrayBuffer>>;

const keep = (snapshotId: string, n: number, name: string, bytes: Blob) =>
  keepIn(db, { snapshotId, n, name }, bytes);

async function keepIn(
  into: MenbeDatabase,
  { snapshotId, n, name }: { snapshotId: string; n: number; name: string },
  bytes: Blob,
): Promise<void> {
  const row = { snapshotId, pageUrl: urlOf(n), kind: 'page-copy' as const, name, url: null, source: null };
  const waiting = { mediaType: 'multipart/related', state: 'pending' as const, size: 0, sha256: '' };
  const rest = { capturedAt: minute(n).toISOString(), problem: null, missing: [] };
  await storeAttachment(into, { ...row, ...waiting, ...rest }, { bytes, missing: [] }, { now: minute(n) });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-package-'));
  authority = await makeAuthority(join(folder, 'authority'));
  const services = await startServices([authority, authority]);
  db = aDatabase();
  for (const n of [1, 2, 3]) {
    const { snapshotId } = await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n));
    ids.push(snapshotId);
    await keep(snapshotId, n, 'page.mhtml', new Blob([MHTML, String(n)]));
  }
  await stampLedger(db, {
    ledger: stampedLedger(db),
    settings: { on: true, authorities: [services.one.url], calendars: [services.calendar.url] },
    ...{ fetch, now: () => new Date(), isOnline: () => true, isAllowed: async () => true },
  });
  await services.close();
  await deletePages(db, [urlOf(3)], minute(9));
  whole = await packageBytes(db);
  files = await filesOf(whole);
  return () => rm(folder, { recursive: true, force: true });
}, 30_000);

/** The package with some files changed; with `null` without them. */
async function changed(changes: Record<string, string | null>, thenList = false) {
  const all = new Map(files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) all.delete(path);
    else all.set(path, new TextEncoder().encode(text));
  }
  if (thenList) listAnew(all);
  return zipOf(all);
}

const textOf = (path: string) => new TextDecoder().decode(files.get(path));

describe('a package', () => {
  it('holds all that is archived and nothing from the bin, and verifies', async () => {
    const result = await verified(whole);
    expect(result).toMatchObject({
      problems: [],
      problemCount: 0,
      checked: { snapshots: 2, attachments: 2, times: 2, files: files.size },
    });
    expect(textOf(`data/attachments/${ids[0]}/page.mhtml`)).toBe(`${MHTML}1`);
    expect([...files.keys()].filter((path) => path.includes(ids[2] ?? '?'))).toEqual([]);
  });

  it.each([
    ['all', { kind: 'all' } as const],
    ['chosen sources', { kind: 'pages', urls: [urlOf(1)] } as const],
  ])('of %s holds what was kept while it was written', async (_what, scope) => {
    const other = aDatabase();
    const { snapshotId } = await saveCapture(other, anArticle({ url: urlOf(1), text: 'Mətn 1' }), at(1));
    await keepIn(other, { snapshotId, n: 1, name: 'page.mhtml' }, new Blob(['x'.repeat(2_000_000)]));
    let later: Promise<void> | null = null;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const write = async (chunk: Uint8Array<ArrayBuffer>) => {
      chunks.push(chunk.slice());
      await (later ??= (async () => {
        await keepIn(other, { snapshotId, n: 1, name: 'picture' }, new Blob(['late']));
        if (scope.kind === 'pages') return;
        const second = await saveCapture(other, anArticle({ url: urlOf(2), text: 'Mətn 2' }), at(2));
        const late = { snapshotId: second.snapshotId, n: 2, name: 'page.mhtml' };
        await keepIn(other, late, new Blob(['late as well']));
      })());
    };
    await writePackage(other, aRequest({ scope, write }));
    const result = await verified(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    const whole = scope.kind === 'all';
    expect(result).toMatchObject({
      problems: [],
      checked: { snapshots: whole ? 2 : 1, attachments: whole ? 3 : 2 },
    });
  });

  it('of chosen sources holds only theirs', async () => {
    const bytes = await packageBytes(db, { scope: { kind: 'pages', urls: [urlOf(2)] } });
    expect(await verified(bytes)).toMatchObject({ problems: [], isExcerpt: true, checked: { snapshots: 1 } });
    expect(new TextDecoder().decode(bytes)).not.toContain(ids[0]);
    expect(new TextDecoder().decode(bytes)).not.toContain('Mətn 1');
  });

  it('has time tokens that openssl verifies against the file beside them', async () => {
    const path = (end: RegExp) => [...files.keys()].find((name) => end.test(name)) ?? '';
    const names = ['stamped.bin', 'token.tsr'];
    await writeFile(join(folder, 'stamped.bin'), files.get(path(/\.bin$/)) ?? '');
    await writeFile(join(folder, 'token.tsr'), files.get(path(/\.tsr$/)) ?? '');
    const said = execFileSync(
      'openssl',
      ['ts', '-verify', '-data', names[0] ?? '', '-in', names[1] ?? '', '-CAfile', 'authority/root.pem'],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(said).toContain('Verification: OK');
    // An .ots file begins with its magic bytes and, after the kind of hash, with the hash of what it is about.
    const ots = Buffer.from(files.get(path(/\.ots$/)) ?? []);
    expect(ots.subarray(33, 65).toString('hex')).toBe(hashOf(files.get(path(/\.bin$/)) ?? new Uint8Array()));
  });

  it('leaves out what the database has lost, and says so when it is made and when it is verified', async () => {
    const { snapshotId } = await saveCapture(db, anArticle({ url: urlOf(4), text: 'Mətn 4' }), at(20));
    await keep(snapshotId, 4, 'page.mhtml', new Blob(['lost']));
    await db.blobs.delete(hashOf(new TextEncoder().encode('lost')));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const write = async (chunk: Uint8Array<ArrayBuffer>) => void chunks.push(chunk.slice());
    const report = await writePackage(db, aRequest({ write }));
    expect(report).toMatchObject({ items: 3, lost: [`data/attachments/${snapshotId}/page.mhtml`] });
    const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
    expect(bytes).toHaveLength(report.bytes);
    expect(await verified(bytes)).toMatchObject({
      problems: [{ code: 'attachment-missing', snapshotId, detail: 'page.mhtml' }],
      checked: { attachments: 2 },
    });
  });

  it('is not finished when it is cancelled, wherever that is', async () => {
    for (const of of ['files', undefined] as const) {
      const controller = new AbortController();
      const request = aRequest({
        signal: controller.signal,
        onProgress: (progress) => progress.of === of && controller.abort(),
      });
      await expect(writePackage(db, request)).rejects.toMatchObject({ code: 'export-cancelled' });
    }
  });
});

describe('tampering', () => {
  it('is found wherever one bit is changed', async () => {
    const step = Math.ceil((whole.length * 8) / 300);
    // Coprime to 8, so that all bits of a byte have their turn
    for (let bit = 3; bit < whole.length * 8; bit += step | 1) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await verified(bytes)).problemCount, `bit ${bit}`).toBeGreaterThan(0);
    }
  });

  it('is told with the file it is in', async () => {
    const copy = `data/attachments/${ids[0]}/page.mhtml`;
    expect(await problemsOf(await changed({ [copy]: 'x' }))).toEqual([['attachment-hash', copy]]);
    expect(await problemsOf(await changed({ [copy]: null }))).toEqual([['attachment-missing', copy]]);
    expect(await problemsOf(await changed({ 'report.html': 'x' }))).toEqual([
      ['package-file-changed', 'report.html'],
    ]);
    expect(await problemsOf(await changed({ 'verify.html': null }))).toEqual([
      ['package-file-missing', 'verify.html'],
    ]);
    expect(await problemsOf(await changed({ 'readme.txt': 'Trust me' }))).toEqual([
      ['package-file-unknown', 'readme.txt'],
    ]);
    const token = [...files.keys()].find((path) => path.endsWith('.tsr')) ?? '';
    expect(await problemsOf(await changed({ [token]: 'x' }))).toEqual([['package-file-changed', token]]);
    const list = textOf('manifest-sha256.txt').replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    expect(await problemsOf(await changed({ 'manifest-sha256.txt': list }))).toEqual([
      ['package-list', 'manifest-sha256.txt'],
    ]);
    expect(await problemsOf(await changed({ 'seal.json': null }))).toEqual([['package-seal', 'seal.json']]);
    const text = textOf('data/menbe-export.json').replace('Mətn 1', 'Mətn 9');
    const codes = (await problemsOf(await changed({ 'data/menbe-export.json': text }))).map(([code]) => code);
    expect(codes).toEqual(['content-hash', 'file-changed']);
  });

  it('is found when the lists are written anew', async () => {
    const found = await problemsOf(await changed({ 'report.html': 'x' }, true));
    expect(found).toEqual([['package-list', 'tagmanifest-sha256.txt']]);
  });

  it('is found when it is sealed anew with another key', async () => {
    const all = new Map(files);
    all.set('report.html', new TextEncoder().encode('x'));
    listAnew(all);
    const key = await createSigningKey();
    const { exportedAt } = JSON.parse(textOf('seal.json'));
    const seal = await sealPackage(
      hashOf(all.get('tagmanifest-sha256.txt') ?? new Uint8Array()),
      new Date(exportedAt),
      key,
    );
    all.set('seal.json', new TextEncoder().encode(seal));
    const { keyId } = JSON.parse(textOf('seal.json'));
    expect(await problemsOf(await zipOf(all))).toEqual([['package-seal', keyId]]);
  });

  it('is found when a file stands in the ZIP twice', async () => {
    const twice = await zipOf([...files, ['report.html', new TextEncoder().encode('x')]]);
    expect(await problemsOf(twice)).toEqual([['package-layout', 'menbe-2026-11-23/report.html']]);
  });

  it('is found when the package is of another key than was expected, or no package at all', async () => {
    const { problems } = await verified(whole, 'ab'.repeat(32));
    expect(problems.map(({ code }) => code)).toEqual(['wrong-key']);
    expect(await problemsOf(whole.slice(0, whole.length - 1))).toEqual([['package-unreadable', null]]);
    const other = await zipOf([['a.txt', new TextEncoder().encode('x')]]);
    expect((await problemsOf(other)).map(([code]) => code)).toContain('not-an-export');
  });
});
