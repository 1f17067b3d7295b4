import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import type { Article } from '../../model/article';
import { fail, ok } from '../../model/result';
import { deletePages, restorePages } from '../pages/delete-pages';
import { verifyArchive } from '../evidence/verify-archive';
import { saveCapture } from '../capture/save-capture';
import { holdPage, makeDue, watchPage } from './change-watches';
import type { Watching } from './check-page';
import { checkWatches, nextCheckAt } from './check-watches';
import { storeReading } from './store-reading';
import { listNews, readWatch } from './read-watches';

const PAGE = 'https://xeber.example/az/1';
const SENTENCES = [
  'Xəzər dənizinin səviyyəsi son otuz ildə iki metr enib, alimlər bildirir.',
  'Sahil kəndlərində balıqçılar qayıqlarını artıq suya çıxara bilmirlər.',
  'Nazirlik limanların dərinləşdirilməsi üçün yeni layihə hazırlayıb.',
  'Ekspertlər çayların axınının azalmasını əsas səbəb kimi göstərirlər.',
];

/** An article that says these sentences. */
function says(sentences: readonly string[]): Article {
  return anArticle({ text: sentences.join('\n'), html: sentences.map((text) => `<p>${text}</p>`).join('') });
}
const ARCHIVED = says(SENTENCES);
const EDITED = says(
  SENTENCES.with(0, 'Xəzər dənizinin səviyyəsi son otuz ildə üç metr enib, alimlər bildirir.'),
);
const TEASER = says(SENTENCES.slice(0, 1));

let db: MenbeDatabase;
let time: number;
let site: { status: number; article: Article | null; etag: string | null; url: string | null };
let asked: { url: string; etag: string | null }[];
let online: boolean;
let allowed: boolean;

/** A site that answers as the test says, and reading that gives the article it has now. */
function watching(): Watching {
  return {
    fetch: async (input, init) => {
      const etag = new Headers(init?.headers).get('if-none-match');
      asked.push({ url: String(input), etag });
      const isKnown = etag !== null && etag === site.etag;
      const status = isKnown ? 304 : site.status;
      const headers = { 'content-type': 'text/html', ...(site.etag && { etag: site.etag }) };
      const response = new Response(status === 200 ? '<p>' : null, { status, headers });
      return Object.defineProperty(response, 'url', { value: site.url ?? String(input) });
    },
    now: () => new Date(time),
    isOnline: () => online,
    isAllowed: async () => allowed,
    read: async () => (site.article ? ok(site.article) : fail('page-empty')),
    browser: 'Chromium 156',
  };
}

const row = () => db.watches.get(PAGE);
/** Looks once more, two hours later, whatever the schedule says. */
async function look(): Promise<void> {
  time += 2 * 60 * 60_000;
  await makeDue(db, PAGE, new Date(time));
  await checkWatches(db, watching());
}

beforeEach(async () => {
  db = aDatabase();
  time = minute(10).getTime();
  site = { status: 200, article: ARCHIVED, etag: null, url: null };
  asked = [];
  online = true;
  allowed = true;
  await saveCapture(db, ARCHIVED, { now: minute(0), browser: 'Chromium 156' });
  await watchPage(db, PAGE, 'auto', new Date(time));
});

describe('a watched page', () => {
  it('that is unchanged is told to the ledger as seen by a watch, once a day, and leaves list and texts alone', async () => {
    const before = await db.pages.get(PAGE);
    for (let checks = 0; checks < 3; checks++) await look();
    expect(await row()).toMatchObject({ result: { kind: 'unchanged' }, agrees: 1 });
    const told = (await db.ledger.toArray()).filter(({ kind }) => kind === 'unchanged');
    expect(told.map(({ subject }) => subject)).toMatchObject([{ pageUrl: PAGE, origin: 'watch' }]);
    expect(await db.pages.get(PAGE)).toEqual(before);
    expect(await db.snapshots.count()).toBe(1);
  });

  it('that changed is stored as fetched, told, and verifies', async () => {
    await look();
    site.article = EDITED;
    await look();
    const [newest] = (await db.snapshots.toArray()).reverse();
    expect(newest).toMatchObject({
      origin: 'watch',
      answered: 200,
      archivedAt: new Date(time).toISOString(),
    });
    expect((await db.ledger.toArray()).at(-1)).toMatchObject({
      kind: 'capture',
      subject: { snapshotId: newest?.id, origin: 'watch' },
    });
    expect(await listNews(db)).toMatchObject([
      { watch: { news: 'changed' }, page: { newestSnapshotId: newest?.id } },
    ]);
    expect((await listNews(db))[0]?.previousId).not.toBeNull();
    const { signal } = new AbortController();
    const verified = await verifyArchive(db, { pageUrl: null, onProgress: () => undefined, signal });
    expect(verified).toMatchObject({ problemCount: 0, checked: { snapshots: 2 } });
    await look();
    expect(await db.snapshots.count()).toBe(2);
  });

  it('is asked whether anything is new, and believed when nothing is', async () => {
    site.etag = '"1"';
    await look();
    await look();
    expect(asked.map(({ etag }) => etag)).toEqual([null, '"1"']);
    expect(await row()).toMatchObject({ result: { kind: 'unchanged' }, unchanged: 2 });
  });

  it('is asked for whole again after it was archived anew', async () => {
    site.etag = '"1"';
    await look();
    await saveCapture(db, EDITED, { now: new Date(time), browser: null });
    await look();
    expect(asked.at(-1)?.etag).toBeNull();
  });

  it('that vanished is told after the site said so twice; its versions stay', async () => {
    site.status = 404;
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'gone', detail: 'HTTP 404' } });
    expect(await listNews(db)).toEqual([]);
    await look();
    expect(await listNews(db)).toMatchObject([{ watch: { news: 'vanished' } }]);
    expect(await db.snapshots.count()).toBe(1);
  });

  it('of which only the beginning is left is not stored unless the user wants it', async () => {
    await look();
    site.article = TEASER;
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'shorter' }, news: 'shorter' });
    expect(await db.snapshots.count()).toBe(1);
    await storeReading(db, PAGE, null);
    expect((await db.snapshots.toArray()).at(-1)).toMatchObject({ origin: 'watch', answered: 200 });
    expect((await db.contents.toArray()).map(({ text }) => text)).toContain(TEASER.text);
    expect(await readWatch(db, PAGE)).toMatchObject({ hasReading: false });
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'unchanged' } });
  });

  it('that is empty now is not stored', async () => {
    await look();
    site.article = null;
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'shorter', detail: '0' } });
    expect(await db.snapshots.count()).toBe(1);
  });

  it('that only scripts draw cannot be watched, and is not asked for again', async () => {
    site.article = null;
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'unreadable' }, stopped: 1, nextCheckAt: null });
  });

  it('that reads otherwise fetched than in the tab makes no version until what is fetched changes', async () => {
    site.article = says([...SENTENCES, 'Abunə olun.']);
    await look();
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'differs' } });
    expect(await db.snapshots.count()).toBe(1);
    site.article = says([...SENTENCES, 'Abunə olun.', 'Düzəliş: söhbət iki metrdən gedir.']);
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'changed' } });
    expect(await db.snapshots.count()).toBe(2);
  });

  it('that leads elsewhere is not taken for itself', async () => {
    site.url = 'https://other.example/login';
    await look();
    expect(await row()).toMatchObject({ result: { kind: 'moved', detail: site.url }, stopped: 1 });
    expect(await db.snapshots.count()).toBe(1);
  });
});

describe('nothing is asked', () => {
  it('offline; the page stays due', async () => {
    online = false;
    await look();
    expect(asked).toEqual([]);
    expect((await nextCheckAt(db))?.getTime()).toBe(time);
  });

  it('without the permission, which is said', async () => {
    allowed = false;
    await look();
    expect(asked).toEqual([]);
    expect(await row()).toMatchObject({ result: { kind: 'not-allowed' }, stopped: 0 });
  });

  it('for a page in the bin, and it is again once it is back', async () => {
    await deletePages(db, [PAGE], new Date(time));
    await look();
    expect(asked).toEqual([]);
    await restorePages(db, [PAGE]);
    await look();
    expect(asked).toHaveLength(1);
  });

  it('while it is paused', async () => {
    await holdPage(db, PAGE, 1, new Date(time));
    await look();
    expect(asked).toEqual([]);
    await holdPage(db, PAGE, 0, new Date(time));
    await checkWatches(db, watching());
    expect(asked).toHaveLength(1);
  });

  it('twice in a minute, of one site', async () => {
    await saveCapture(db, anArticle({ url: 'https://xeber.example/az/2' }), {
      now: minute(1),
      browser: null,
    });
    await watchPage(db, 'https://xeber.example/az/2', 'auto', new Date(time));
    await checkWatches(db, watching());
    await checkWatches(db, watching());
    expect(asked).toHaveLength(1);
    expect((await nextCheckAt(db))?.getTime()).toBe(time + 60_000);
    time += 60_000;
    await checkWatches(db, watching());
    expect(asked.map(({ url }) => url).sort()).toEqual([PAGE, 'https://xeber.example/az/2']);
  });

  it('of a page that was binned while it was fetched: it stays in the bin', async () => {
    await look();
    site.article = EDITED;
    const inTheMiddle = watching();
    await makeDue(db, PAGE, new Date((time += 2 * 60 * 60_000)));
    await checkWatches(db, {
      ...inTheMiddle,
      read: async (page) => {
        await deletePages(db, [PAGE], new Date(time));
        return inTheMiddle.read(page);
      },
    });
    expect(await db.pages.get(PAGE)).toMatchObject({ deleted: 1, snapshotCount: 1 });
    expect(await row()).toMatchObject({ result: { kind: 'failed', detail: 'snapshot-missing' } });
  });
});

describe('a worker that died after it had stored a version', () => {
  it('tells of it at the next check', async () => {
    await look();
    site.article = EDITED;
    const before = await row();
    await look();
    // As if the row had not been written any more.
    if (before) await db.watches.put(before);
    await look();
    expect(await row()).toMatchObject({ news: 'changed' });
    expect(await db.snapshots.count()).toBe(2);
  });
});
