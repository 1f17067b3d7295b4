import { expect, it } from 'vitest';
import { arrange } from '../../../tests/support/arranged';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { keepPicture } from '../../../tests/support/keep-picture';
import { linkRequest } from '../../../tests/support/link-request';
import { MemoryPlace } from '../../../tests/support/memory-place';
import { restored } from '../../../tests/support/restored';
import { offered } from '../../../tests/support/run-link-format-tests';
import type { MenbeDatabase } from '../../db/database';
import { planBackup, readManifests } from '../backup/plan-backup';
import { writeBackup } from '../backup/write-backup';
import { saveCapture } from '../capture/save-capture';
import { addHighlight } from '../highlights/change-highlights';
import { importLinks } from '../link-import/import-links';
import { deletePages } from '../pages/delete-pages';
import { addTag, removeTag } from '../tags/change-tags';
import { syncWatches, WATCH_TABLES } from '../watch/sync-watches';
import { watchPage, watchTag } from '../watch/change-watches';
import { purgePage } from '../pages/purge-page';

const SET = '0a1b2c3d';
const urlOf = (n: number) => `https://xeber.example/${n}`;

async function backUp(db: MenbeDatabase, place: MemoryPlace, now: Date): Promise<string> {
  const plan = await planBackup(db, place, { set: SET, now, found: await readManifests(place) });
  if (plan === 'forked') throw new Error('forked');
  await writeBackup(db, {
    place,
    set: SET,
    plan,
    now,
    generator: 'Menbe 0.1.0',
    settings: [],
    keys: null,
    signal: new AbortController().signal,
    onProgress: () => Promise.resolve(),
  });
  return plan.kind;
}

/** What a user would miss, table by table, without what counts from the restore on. */
async function whatUsersHave(db: MenbeDatabase) {
  const pages = await db.pages.orderBy('url').toArray();
  const attachments = await db.attachments.where('state').equals('done').toArray();
  return {
    pages: pages.map(
      ({ url, title, tags, note, deleted, snapshotCount, firstArchivedAt, lastArchivedAt }) => ({
        url,
        title,
        tags,
        note,
        deleted,
        snapshotCount,
        firstArchivedAt,
        lastArchivedAt,
      }),
    ),
    snapshots: await db.snapshots.toArray(),
    contents: await db.contents.toArray(),
    highlights: await db.highlights.toArray(),
    files: attachments.map(({ snapshotId, name, sha256, url }) => ({ snapshotId, name, sha256, url })),
    cases: (await db.cases.toArray())
      .map(({ name, note }) => ({ name, note }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    caseSources: (await db.caseSources.toArray()).map(({ pageUrl }) => pageUrl).sort(),
    searches: (await db.savedSearches.toArray()).map(({ name }) => name).sort(),
    watches: (await db.watches.toArray()).map(({ pageUrl, own, tags, interval }) => ({
      pageUrl,
      own,
      tags,
      interval,
    })),
    watchedTags: await db.watchedTags.toArray(),
    links: await db.links.orderBy('pageUrl').primaryKeys(),
  };
}

it('gives another profile all that a user has: what was written in full, and what came and went since', async () => {
  const db = aDatabase();
  const place = new MemoryPlace();
  for (const n of [1, 2, 3, 4]) await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n));
  await addTag(db, [urlOf(1), urlOf(2)], 'liman', { now: minute(5) });
  await arrange(db, [urlOf(3), urlOf(1)]);
  await watchPage(db, urlOf(2), '1w', minute(26));
  await watchTag(db, 'liman', '1d', minute(27));
  const content = '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="https://b.example/1">Su</A></DL>';
  await importLinks(db, await offered([{ path: 'b.html', content }]), linkRequest());
  expect(await backUp(db, place, minute(60))).toBe('full');

  await removeTag(db, [urlOf(2)], 'liman', { now: minute(70) });
  await saveCapture(db, anArticle({ url: urlOf(1), text: 'Mətn 1, dəyişdi' }), at(71));
  await saveCapture(db, anArticle({ url: urlOf(5), text: 'Mətn 5' }), at(72));
  const snapshotId = (await db.pages.get(urlOf(5)))?.newestSnapshotId ?? '';
  await addHighlight(
    db,
    { pageUrl: urlOf(5), snapshotId, quote: { exact: 'Mətn', prefix: '', suffix: ' 5' }, colour: 'blue' },
    minute(73),
  );
  await keepPicture(
    db,
    { snapshotId, pageUrl: urlOf(5) },
    'https://xeber.example/5.jpg',
    new Uint8Array([1, 2, 3]),
  );
  await deletePages(db, [urlOf(3)], minute(74));
  await deletePages(db, [urlOf(4)], minute(75));
  await purgePage(db, urlOf(4), { expiry: null });
  await db.transaction(
    'rw',
    WATCH_TABLES.map((name) => db[name]),
    () => syncWatches(db, minute(76)),
  );
  expect(await backUp(db, place, minute(80))).toBe('increment');

  const other = aDatabase();
  const { plan, report } = await restored(other, place.files);
  expect([plan.set.flaws, report.refusedRows, report.ledger]).toEqual([[], 0, 'kept']);
  expect(await whatUsersHave(other)).toEqual(await whatUsersHave(db));
});
