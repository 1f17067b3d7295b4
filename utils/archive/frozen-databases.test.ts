import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeAll, describe, expect, it } from 'vitest';
import { anArticle, at } from '../../tests/support/builders';
import { schemaProblems } from '../../tests/support/export-schema';
import { exportText } from '../../tests/support/export-text';
import { FROZEN_DATABASES, frozenDatabase, restoreFrozen } from '../../tests/support/frozen';
import { MenbeDatabase } from '../db/database';
import type { PageRecord, SnapshotRecord } from '../model/records';
import { checkTimes } from '../verify/check-times';
import { verifyExport } from '../verify/verify-export';
import { listCases, readCase } from './cases/read-cases';
import { readAttachment } from './attachments/read-attachments';
import { checkIndex } from './index/build/check-index';
import { exportParts, verifyParts } from './evidence/archive-parts';
import { verifyArchive } from './evidence/verify-archive';
import { findPages } from './search/find-pages';
import { indexArchive } from './index/build/index-archive';
import { adoptInTurn } from './ledger/adopt-snapshots';
import { listImports } from './links/read-imports';
import { countLinks, findLinks } from './links/read-links';
import { listBin } from './pages/list-bin';
import { listAlertNews } from './saved-searches/alerts';
import { readSnapshot } from './snapshots/read-snapshot';
import { saveCapture } from './capture/save-capture';

/** Tables whose rows nobody may change by upgrading. */
const KEPT = [
  'snapshots',
  'contents',
  'highlights',
  'ledger',
  'attachments',
  'timeTokens',
  'watches',
  'watchedTags',
  'watchReadings',
  'savedSearches',
  'cases',
  'caseSources',
  'links',
  'imports',
  'importChanges',
  'foreignEntries',
  'syncGroups',
  'syncQueue',
];

const verified = (db: MenbeDatabase) =>
  verifyArchive(db, {
    pageUrl: null,
    parts: verifyParts(db),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });

it('there is a frozen database of every schema', () => {
  const { verno } = new MenbeDatabase('frozen-versions');
  expect(FROZEN_DATABASES).toEqual(Array.from({ length: verno }, (_, index) => index + 1));
  for (const version of FROZEN_DATABASES) expect(frozenDatabase(version).schema.version).toBe(10 * version);
});

describe.each(FROZEN_DATABASES)('the frozen database of schema %i', (version) => {
  const { rows } = frozenDatabase(version);
  const rowsOf = <T>(store: string) =>
    rows.filter((row) => row.store === store).map(({ value }) => value as T);
  const pages = rowsOf<PageRecord>('pages');
  const listed = new Set(pages.flatMap(({ url, deleted }) => (deleted === 0 ? [url] : [])));
  const snapshots = rowsOf<SnapshotRecord>('snapshots');
  let db: MenbeDatabase;

  beforeAll(async () => {
    const name = `frozen-${version}`;
    await restoreFrozen(version, name);
    db = new MenbeDatabase(name);
    // As the background does when it starts
    await adoptInTurn(db);
    await indexArchive(db);
    return () => {
      db.close();
      return Dexie.delete(name);
    };
  });

  it('keeps every row', async () => {
    for (const store of KEPT) {
      const kept = rowsOf(store);
      const stored = db.tables.some(({ name }) => name === store) ? await db.table(store).toArray() : [];
      expect(stored, store).toEqual(expect.arrayContaining(kept));
    }
    for (const page of pages) expect(await db.pages.get(page.url)).toMatchObject(page);
  });

  it('lists all its pages in every order, and its bin', async () => {
    for (const sort of ['seen', 'archived', 'title', 'opens'] as const) {
      const { total, urls } = await findPages(db, { filter: '', sort });
      expect(new Set(await urls(0, total)), sort).toEqual(listed);
    }
    expect((await listBin(db, 100)).map(({ url }) => url).sort()).toEqual(
      pages.flatMap(({ url, deleted }) => (deleted === 1 ? [url] : [])).sort(),
    );
  });

  it.each([
    ['mayak', 'https://dalga.example/mayak'],
    ['saatci', 'https://meydan.example/saatci'],
    ['паровоз', 'https://uzel.example/depo'],
    ['"eleven minutes"', 'https://harbour.example/ferry'],
    ['eleven site:harbour.example', 'https://harbour.example/ferry-again'],
  ])('finds %s', async (filter, url) => {
    const found = await findPages(db, { filter, sort: 'seen' });
    expect(await found.urls(0, found.total)).toContain(url);
  });

  it('finds what was tagged and noted since there were tags and notes', async () => {
    const urlsOf = async (filter: string) => {
      const found = await findPages(db, { filter, sort: 'seen' });
      return found.urls(0, found.total);
    };
    const expected = version === 1 ? [] : ['https://dalga.example/mayak', 'https://meydan.example/saatci'];
    expect(await urlsOf('tag:Dəniz site:dalga.example zəng')).toEqual(expected.slice(0, 1));
    expect(await urlsOf('tag:Dəniz')).toEqual(expect.arrayContaining(expected));
    expect(await checkIndex(db)).toEqual([]);
  });

  it('has alerts and cases since there were any', async () => {
    const news = await listAlertNews(db, new Date('2026-12-01'));
    const expected = version < 5 ? [] : [['Ferry', 2]];
    expect(news.map(({ alert: { name }, fresh }) => [name, fresh])).toEqual(expected);
    const [, harbour] = await listCases(db);
    const view = harbour && (await readCase(db, harbour.record.id));
    const order = ['ferry', 'mayak', 'quay-6', 'office-6'];
    expect(view?.pages.map(({ url }) => url.split('/').at(-1))).toEqual(version < 5 ? undefined : order);
  });

  it('has links that wait since there were any, and can undo what brought them', async () => {
    const waiting = await findLinks(db, '', 9);
    const expected = version < 6 ? [] : ['most', 'bere', 'profil'];
    expect(waiting.map(({ url }) => url.split('/').at(-1)).sort()).toEqual(expected.sort());
    expect(await countLinks(db)).toBe(expected.length);
    const imports = await listImports(db);
    expect(imports.map(({ format }) => format)).toEqual(
      version < 6 ? [] : ['menbe-json', 'netscape', 'raindrop'],
    );
  });

  it('reads every snapshot with its text, and every file that was kept', async () => {
    for (const snapshot of snapshots) {
      const view = await readSnapshot(db, snapshot.id);
      expect(view?.snapshot).toEqual(snapshot);
      expect(view?.content.text.length).toBeGreaterThan(100);
    }
    const kept = await db.attachments.where('state').equals('done').toArray();
    for (const row of kept) expect((await readAttachment(db, row)).size).toBe(row.size);
    expect(kept.length > 0).toBe(version > 2);
  });

  it('exports all that is not in the bin, as the schema says, sealed', async () => {
    const text = await exportText(db, { kind: 'all' }, exportParts(db));
    const chunks = async function* () {
      yield new TextEncoder().encode(text);
    };
    const { items } = JSON.parse(text) as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(
      snapshots.filter(({ pageUrl }) => listed.has(pageUrl)).map(({ id }) => id),
    );
    expect(schemaProblems(JSON.parse(text))).toBeNull();
    const { problems, times } = await verifyExport(chunks(), { checkTimes });
    expect(problems).toEqual([]);
    expect(times.length > 0).toBe(version > 2);
  });

  it('verifies, and goes on verifying when more is archived', async () => {
    const before = await verified(db);
    expect(before).toMatchObject({ problems: [], checked: { snapshots: snapshots.length } });
    expect(before.times.length > 0).toBe(version > 2);
    await saveCapture(db, anArticle(), at(0));
    const after = await verified(db);
    expect(after).toMatchObject({ problems: [], checked: { snapshots: snapshots.length + 1 } });
    expect((await db.ledger.toCollection().last())?.subject).toMatchObject({ recordVersion: 1 });
  });
});

it('the newest frozen database has rows in every table', () => {
  const { schema, rows } = frozenDatabase(6);
  const filled = new Set(rows.map(({ store }) => store));
  expect(schema.stores.map(({ name }) => name).filter((name) => !filled.has(name))).toEqual([]);
});
