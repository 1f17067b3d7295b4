import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { arrange } from '../../../tests/support/arranged';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { keepPicture } from '../../../tests/support/keep-picture';
import { MemoryPlace, rowsIn } from '../../../tests/support/memory-place';
import { readStoredZip } from '../../../tests/support/read-stored-zip';
import { type BackupManifest, manifestName } from '../../backup/backup-manifest';
import type { MenbeDatabase } from '../../db/database';
import { urgently } from '../../scheduling/pacer';
import { saveCapture } from '../capture/save-capture';
import { addHighlight, deleteHighlight } from '../highlights/change-highlights';
import { deletePages, restorePages } from '../pages/delete-pages';
import { planBackup, readManifests } from './plan-backup';
import { removeUnfinished } from './sweep-folder';
import { type BackupRequest, writeBackup, type WrittenBackup } from './write-backup';

const SET = '0a1b2c3d';
const BYTES = new Uint8Array(Buffer.from('picture'));
const SHA = createHash('sha256').update(BYTES).digest('hex');
const urlOf = (n: number) => `https://xeber.example/${n}`;

let db: MenbeDatabase;
let place: MemoryPlace;

beforeEach(async () => {
  db = aDatabase();
  place = new MemoryPlace();
  for (const n of [1, 2, 3]) await saveCapture(db, anArticle({ url: urlOf(n), text: `${n}` }), at(n));
});

async function backUp(now: Date, more: Partial<BackupRequest> = {}): Promise<WrittenBackup> {
  const found = await readManifests(place);
  await removeUnfinished(place, found);
  const plan = await planBackup(db, place, { set: SET, now, found });
  if (plan === 'forked') throw new Error('forked');
  return writeBackup(db, {
    ...{ place, set: SET, plan, now, generator: 'Menbe 0.1.0' },
    settings: [{ name: 'setting:theme', value: { version: 1, value: 'dark' } }],
    keys: null,
    signal: new AbortController().signal,
    onProgress: () => Promise.resolve(),
    ...more,
  });
}

const hours = (n: number) => minute(60 * n);
const snapshotOf = async (n: number) => (await db.pages.get(urlOf(n)))?.newestSnapshotId ?? '';
const texts = (manifest: BackupManifest) => rowsIn(place, manifest, 'items').map(({ text }) => text);
const pagesIn = (manifest: BackupManifest) => rowsIn(place, manifest, 'pages').map(({ url }) => url);
const highlight = async (n: number, now: Date) =>
  addHighlight(
    db,
    {
      pageUrl: urlOf(n),
      snapshotId: await snapshotOf(n),
      quote: { exact: '1', prefix: '', suffix: '' },
      colour: 'blue',
    },
    now,
  );

describe('a full backup', () => {
  it('has every snapshot, those in the bin too, and all rows that are the user’s', async () => {
    await arrange(db, [urlOf(3), urlOf(1)]);
    await db.pages.update(urlOf(2), { tags: ['liman'], tagsChangedAt: minute(10).toISOString() });
    await highlight(2, minute(11));
    await keepPicture(
      db,
      { snapshotId: await snapshotOf(1), pageUrl: urlOf(1) },
      'https://xeber.example/1.jpg',
      BYTES,
    );
    await deletePages(db, [urlOf(3)], minute(12));
    const { manifest, lost } = await backUp(hours(1));
    expect(lost).toBe(0);
    expect([manifest.kind, manifest.seq, manifest.base, manifest.previous]).toEqual(['full', 1, 1, null]);
    expect(texts(manifest)).toEqual(['1', '2', '3']);
    const pages = rowsIn(place, manifest, 'pages');
    expect(pages.map(({ url, tags, deletedAt }) => [url, tags, deletedAt !== null])).toEqual([
      [urlOf(1), [], false],
      [urlOf(2), ['liman'], false],
      [urlOf(3), [], true],
    ]);
    expect(pages[1]?.highlights).toMatchObject([
      { snapshotId: await snapshotOf(2), highlight: { target: { source: urlOf(2), styleClass: 'blue' } } },
    ]);
    expect(
      rowsIn(place, manifest, 'items').every(
        ({ tags, note, highlights }) => !tags[0] && !note && !highlights[0],
      ),
    ).toBe(true);
    expect(rowsIn(place, manifest, 'cases')[0]).toMatchObject({
      name: 'Harbour',
      sources: [{ url: urlOf(3) }, { url: urlOf(1) }],
    });
    expect(rowsIn(place, manifest, 'savedSearches').map(({ name }) => name)).toEqual(['Liman', 'Порт']);
    expect(rowsIn(place, manifest, 'settings')).toHaveLength(1);
    expect(rowsIn(place, manifest, 'entries')).toEqual(await db.ledger.toArray());
    expect(rowsIn(place, manifest, 'keys')).toHaveLength(1);
    expect(rowsIn(place, manifest, 'attachments')).toMatchObject([{ sha256: SHA, kind: 'image' }]);
    expect(manifest.total).toEqual({ pages: 3, snapshots: 3, files: 1 });
    expect(manifest.added).toEqual(manifest.total);
    const zip = manifest.parts.find(({ kind }) => kind === 'files');
    const files = readStoredZip(Buffer.from(place.files.get(zip?.name ?? '') ?? []));
    expect(files.get(SHA)?.equals(Buffer.from(BYTES))).toBe(true);
  });

  it('lists the hash and size of every part as they lie in the folder', async () => {
    const { manifest } = await backUp(hours(1));
    expect(new Set(place.files.keys())).toEqual(
      new Set([...manifest.parts.map(({ name }) => name), manifestName(1)]),
    );
    for (const { name, sha256, size } of manifest.parts) {
      const bytes = place.files.get(name) ?? new Uint8Array();
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([sha256, size]);
    }
  });

  it('counts what the database has lost, and has all the rest', async () => {
    await db.contents.delete(await snapshotOf(2));
    const { manifest, lost } = await backUp(hours(1));
    expect([texts(manifest), lost]).toEqual([['1', '3'], 1]);
  });
});

describe('an increment', () => {
  beforeEach(async () => {
    await backUp(hours(10));
  });

  it('brings what came, and nothing of what was there', async () => {
    await saveCapture(db, anArticle({ url: urlOf(4), text: '4' }), {
      now: hours(12),
      browser: 'Chromium 156',
    });
    await keepPicture(
      db,
      { snapshotId: await snapshotOf(1), pageUrl: urlOf(1) },
      'https://xeber.example/1.jpg',
      BYTES,
    );
    const { manifest } = await backUp(hours(34));
    expect([manifest.kind, manifest.seq, manifest.base]).toEqual(['increment', 2, 1]);
    const first = place.files.get(manifestName(1)) ?? new Uint8Array();
    expect(manifest.previous).toBe(createHash('sha256').update(first).digest('hex'));
    expect(texts(manifest)).toEqual(['4']);
    expect(pagesIn(manifest)).toEqual([urlOf(4)]);
    expect(rowsIn(place, manifest, 'attachments')).toMatchObject([{ sha256: SHA }]);
    expect(rowsIn(place, manifest, 'entries').map(({ kind }) => kind)).toEqual(['capture', 'attachment']);
    expect(manifest.added).toEqual({ pages: 1, snapshots: 1, files: 1 });
    expect(manifest.total).toEqual({ pages: 4, snapshots: 4, files: 1 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['tagged', () => db.pages.update(urlOf(2), { tagsChangedAt: hours(11).toISOString(), tags: ['a'] })],
    ['noted', () => db.pages.update(urlOf(2), { noteChangedAt: hours(11).toISOString(), note: 'n' })],
    ['put into the bin', () => deletePages(db, [urlOf(2)], hours(11))],
    [
      'archived again',
      () => saveCapture(db, anArticle({ url: urlOf(2), text: '2' }), { now: hours(11), browser: null }),
    ],
    ['highlighted', () => highlight(2, hours(11))],
  ])('has a page that was %s', async (_what, change) => {
    await change();
    const { manifest } = await backUp(hours(34));
    expect(pagesIn(manifest)).toEqual([urlOf(2)]);
    expect(texts(manifest)).toEqual([]);
  });

  it('has a page that came back from the bin, and one whose highlight was deleted', async () => {
    await deletePages(db, [urlOf(1)], hours(11));
    await highlight(3, hours(11));
    await backUp(hours(34));
    await restorePages(db, [urlOf(1)]);
    await deleteHighlight(db, (await db.highlights.toArray())[0]?.id ?? '', hours(35));
    const { manifest } = await backUp(hours(58));
    expect(rowsIn(place, manifest, 'pages').map(({ url, deletedAt }) => [url, deletedAt])).toEqual([
      [urlOf(1), null],
      [urlOf(3), null],
    ]);
    expect(rowsIn(place, manifest, 'pages').every(({ highlights }) => highlights.length === 0)).toBe(true);
  });
});

describe('what comes next', () => {
  const plan = async (now: Date) =>
    planBackup(db, place, { set: SET, now, found: await readManifests(place) });

  it('is a full backup after a week, and where the chain is broken or files are gone', async () => {
    await backUp(hours(1));
    expect(await plan(hours(24))).toMatchObject({ kind: 'increment', seq: 2 });
    expect(await plan(hours(24 * 7 + 1))).toMatchObject({ kind: 'full', seq: 2, base: 2 });
    await backUp(hours(24));
    await backUp(hours(48));
    const gone = [...place.files.keys()].find((name) => name.startsWith('00002-increment'));
    place.files.delete(gone ?? '');
    expect(await plan(hours(72))).toMatchObject({ kind: 'full', seq: 4, base: 4 });
    place.files.delete(manifestName(2));
    expect(await plan(hours(72))).toMatchObject({ kind: 'full', seq: 4 });
  });

  it('is another set where the ledger in it is not a part of this one', async () => {
    await backUp(hours(1));
    const last = (await db.ledger.toArray()).at(-1);
    await db.ledger.delete(last?.seq ?? 0);
    expect(await plan(hours(24))).toBe('forked');
    await db.ledger.add({ ...last, hash: '0'.repeat(64) } as never);
    expect(await plan(hours(24))).toBe('forked');
  });
});

describe('a backup that fails', () => {
  const full = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });

  beforeEach(async () =>
    keepPicture(
      db,
      { snapshotId: await snapshotOf(1), pageUrl: urlOf(1) },
      'https://xeber.example/1.jpg',
      BYTES,
    ),
  );

  it.each([1, 2, 3, 4])(
    'leaves nothing that counts when write %i fails, and the next one is whole',
    async (step) => {
      place.fail = (write, bytes) => {
        if (write === step) throw full();
        return bytes;
      };
      await expect(backUp(hours(1))).rejects.toThrow('full');
      expect(await readManifests(place)).toEqual([]);
      place.fail = (_write, bytes) => bytes;
      const { manifest } = await backUp(hours(2));
      expect([manifest.kind, texts(manifest)]).toEqual(['full', ['1', '2', '3']]);
      expect(place.files.size).toBe(manifest.parts.length + 1);
    },
  );

  it.each([1, 2, 3, 4])('is none where write %i reads back differently', async (step) => {
    place.fail = (write, bytes) =>
      write === step ? bytes.map((byte, at) => (at === 5 ? byte ^ 1 : byte)) : bytes;
    await expect(backUp(hours(1))).rejects.toMatchObject({ code: 'backup-differs' });
  });

  it('is none where a file is of another size, where nothing can be read back', async () => {
    place.proof = 'size';
    expect((await backUp(hours(1))).manifest.seq).toBe(1);
    place = new MemoryPlace();
    place.proof = 'size';
    place.fail = (_write, bytes) => bytes.subarray(1);
    await expect(backUp(hours(2))).rejects.toMatchObject({ code: 'backup-differs' });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    place.fail = (_write, bytes) => {
      controller.abort();
      return bytes;
    };
    await expect(backUp(hours(1), { signal: controller.signal })).rejects.toMatchObject({
      code: 'backup-cancelled',
    });
    expect(await readManifests(place)).toEqual([]);
  });

  it('removes no file that Menbe has not made, and nothing beside a manifest that it cannot read', async () => {
    const theirs = ['photo.jpg', '00009-full-items-001.ndjson.gz', 'notes-00001-full.txt'];
    for (const name of theirs) place.files.set(name, BYTES);
    place.files.set(manifestName(9), BYTES);
    place.files.set('00003-full-items-001.ndjson.gz', BYTES);
    const found = await readManifests(place);
    await removeUnfinished(place, found);
    expect([...place.files.keys()]).toEqual([...theirs, manifestName(9)]);
    expect(await planBackup(db, place, { set: SET, now: hours(1), found })).toMatchObject({ seq: 10 });
  });
});

it('gives way to a save', async () => {
  const order: string[] = [];
  const save = urgently(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('saved');
  });
  await Promise.all([save, backUp(hours(1)).then(() => order.push('backed up'))]);
  expect(order).toEqual(['saved', 'backed up']);
});
