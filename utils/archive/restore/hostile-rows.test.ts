import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { anExportItem } from '../../../tests/support/an-export-item';
import { type Files, sourceOf } from '../../../tests/support/backup-set';
import { aDatabase } from '../../../tests/support/builders';
import { restored } from '../../../tests/support/restored';
import { readFolder } from '../../backup/read-folder';
import { contentHash } from '../../integrity/content-hash';
import type { ExportItem } from '../../model/export-item';

const ID = '01994a3c-0000-7000-8000-000000000001';
const OTHER = '01994a3c-0000-7000-8000-000000000002';

async function item(changes: Partial<ExportItem>): Promise<ExportItem> {
  const made = anExportItem(changes);
  return { ...made, sha256: changes.sha256 ?? (await contentHash(made)) };
}

/** A folder that somebody else made: rows without a manifest. */
function folder(items: readonly unknown[], state: readonly unknown[]): Files {
  const part = (rows: readonly unknown[]) =>
    new Uint8Array(gzipSync(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`));
  return new Map([
    ['00001-full-items-001.ndjson.gz', part(items)],
    ['00001-full-state-001.ndjson.gz', part(state)],
  ]);
}

const page = {
  url: 'https://xeber.example/az/1',
  tags: ['a'],
  tagsChangedAt: null,
  note: null,
  noteChangedAt: null,
  firstArchivedAt: '2026-05-03T12:00:00.000Z',
  lastArchivedAt: '2026-05-03T12:00:00.000Z',
  deletedAt: null,
  opens: 0,
  lastOpenedAt: null,
  highlights: [],
};
const attachment = {
  snapshotId: ID,
  name: 'a.png',
  kind: 'image',
  mediaType: 'image/png',
  size: 1,
  sha256: '0'.repeat(64),
  capturedAt: '2026-05-03T12:00:00.000Z',
  url: null,
  from: null,
  missing: [],
  cutAt: null,
  styleMedia: null,
};

it('takes no source whose HTML would run, whose hash is another one, or that is none', async () => {
  const db = aDatabase();
  const html = '<p>x</p><script>alert(1)</script>';
  const rows = [
    { list: 'items', row: await item({ id: ID, html }) },
    { list: 'items', row: await item({ id: OTHER, sha256: 'f'.repeat(64) }) },
    { list: 'items', row: null },
    { list: 'unknown', row: {} },
    'no row',
  ];
  const { report } = await restored(db, folder(rows, []));
  const refused = report.refused.toSorted((x, y) => x.line - y.line);
  expect(refused.map(({ line, reasons }) => [line, ...reasons])).toEqual([
    [1, 'executable'],
    [2, 'other-hash'],
    [3, 'not-an-object'],
  ]);
  expect(report.damagedLines).toBe(2);
  expect(await db.snapshots.count()).toBe(0);
});

it.each<[string, object]>([
  ['an address that is none', { url: 'javascript:alert(1)' }],
  ['tags that are no texts', { tags: [{}] }],
  ['a time in the future', { noteChangedAt: '2999-01-01T00:00:00.000Z' }],
  ['a highlight that is none', { highlights: [{ snapshotId: ID, highlight: { id: 'x' } }] }],
  ['openings that are no number', { opens: '1' }],
])('takes no page with %s', async (_what, change) => {
  const db = aDatabase();
  const rows = [{ list: 'items', row: await item({ id: ID, tags: [] }) }];
  const { report } = await restored(db, folder(rows, [{ list: 'pages', row: { ...page, ...change } }]));
  expect((await db.pages.toArray()).map(({ tags }) => tags)).toEqual([[]]);
  expect(report.edited).toBe(0);
});

it.each<[string, object]>([
  ['a name that is a path', { name: '../a.png' }],
  ['a picture that is a page', { mediaType: 'text/html' }],
  ['an address that would run', { url: 'javascript:alert(1)' }],
  ['a kind that there is not', { kind: 'program' }],
])('takes no attachment with %s', async (_what, change) => {
  const db = aDatabase();
  const rows = [{ list: 'items', row: await item({ id: ID }) }];
  const state = [{ list: 'attachments', row: { ...attachment, ...change } }];
  const { report } = await restored(db, folder(rows, state));
  expect(report).toMatchObject({ refusedRows: 1, refused: [{ list: 'attachments' }], files: { missing: 0 } });
});

it('says of an attachment whose bytes are not there that it is missing, and stores no row', async () => {
  const db = aDatabase();
  const rows = [{ list: 'items', row: await item({ id: ID }) }];
  const { report } = await restored(db, folder(rows, [{ list: 'attachments', row: attachment }]));
  expect(report.files).toEqual({ added: 0, there: 0, missing: 1 });
  expect(await db.attachments.count()).toBe(0);
});

it('keeps no ledger that does not hold, and restores the sources nevertheless', async () => {
  const db = aDatabase();
  const entry = {
    seq: 1,
    kind: 'key',
    subject: {},
    at: '2026-05-03T12:00:00.000Z',
    prevHash: '0'.repeat(64),
    hash: '1'.repeat(64),
    keyId: '2'.repeat(64),
    signature: 'x',
  };
  const rows = [{ list: 'items', row: await item({ id: ID }) }];
  const { report } = await restored(db, folder(rows, [{ list: 'entries', row: entry }]));
  expect(report).toMatchObject({ ledger: 'none', merged: { added: 1 } });
  expect(await db.foreignEntries.count()).toBe(0);
});

it('does not read a part that is too large a line as anything', async () => {
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(70 * 1024 * 1024, 0x20)));
  const files = folder([], []);
  files.set('00001-full-state-001.ndjson.gz', bomb);
  const { report } = await restored(aDatabase(), files);
  expect(report.damagedLines).toBeGreaterThan(0);
});

it('says nothing of a folder that holds no backups', async () => {
  const reading = { onProgress: () => undefined, checkCancelled: () => undefined };
  const files: Files = new Map([['notes.txt', new Uint8Array(3)]]);
  expect(await readFolder(sourceOf(files), reading)).toEqual([]);
});
