// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob } from 'node:buffer';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anMhtml } from '../../../tests/support/an-mhtml';
import { aDatabase, minute } from '../../../tests/support/builders';
import { fillDiskAfter } from '../../../tests/support/fill-disk';
import { linkRequest } from '../../../tests/support/link-request';
import { paragraphs, savedPage, singleFilePage } from '../../../tests/support/saved-pages';
import { zipOf } from '../../../tests/support/zip-of';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { sha256Hex } from '../../integrity/bytes';
import { deletePages } from '../pages/delete-pages';
import { importLinks, type LinkImportRequest, surveyLinks } from './import-links';
import { listImports } from '../links/read-imports';
import { findLinks } from '../links/read-links';
import { sweepImports } from '../links/sweep-imports';
import { undoImport } from '../links/undo-import';

const URL_1 = 'https://a.example/1';
const TIME = { value: '2019-03-08T10:05:09.000Z', precision: 'time' } as const;

type Content = string | Uint8Array<ArrayBuffer>;

const offer = (...contents: Content[]) =>
  offerOf(
    contents.map((content, index) =>
      Object.assign(new Blob([content]) as unknown as globalThis.Blob, {
        name: `${index}.html`,
        ...(contents.length > 1 && { webkitRelativePath: `pages/${index}.html` }),
      }),
    ),
  );

const request = (changes: Partial<LinkImportRequest> = {}) => linkRequest({ tag: 'harbour', ...changes });

let db: MenbeDatabase;
beforeAll(() => {
  vi.stubGlobal('Blob', Blob);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  db = aDatabase();
});

const everything = async () =>
  Promise.all(
    [
      ...[db.pages, db.snapshots, db.contents, db.attachments, db.blobs, db.highlights],
      ...[db.links, db.imports, db.importChanges],
    ].map((table) => table.count()),
  );

describe('pages that another tool saved', () => {
  it('become sources, archived by the import, with the file and its claim, and the ledger attests no more', async () => {
    const page = singleFilePage(URL_1);
    const { report: foreseen } = await surveyLinks(db, await offer(page), request());
    expect(foreseen).toMatchObject({ texts: 1, textsThere: 0, added: 1 });
    expect(await everything()).toEqual(Array(9).fill(0));
    const { report } = await importLinks(db, await offer(page), request());
    expect(report).toMatchObject({ texts: 1, added: 1, textProblems: [] });
    const [snapshot] = await db.snapshots.toArray();
    const sha256 = await sha256Hex(new TextEncoder().encode(page));
    expect(snapshot).toMatchObject({
      url: URL_1,
      title: 'The harbour ledger',
      kind: 'article',
      archivedAt: minute(50).toISOString(),
      imported: { format: 'single-file', fileName: '0.html', sha256, claimedArchivedAt: TIME },
    });
    const content = await db.contents.get(snapshot?.id ?? '');
    expect(content?.text).toContain('counted every boat');
    expect(content?.html).not.toMatch(/script|style/);
    const [original] = await db.attachments.toArray();
    expect(original).toMatchObject({ kind: 'original', name: 'original.html', state: 'done', sha256 });
    const kinds = (await db.ledger.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['key', 'import', 'attachment']);
    expect(JSON.stringify(await db.ledger.toArray())).not.toContain('2019-03-08');
    expect(await db.pages.get(URL_1)).toMatchObject({ tags: ['harbour'] });
    expect(await db.links.get(URL_1)).toMatchObject({ waiting: 0, savedAt: TIME });
  });

  it('add nothing when they are imported again, even after their file was removed', async () => {
    const page = singleFilePage(URL_1);
    await importLinks(db, await offer(page), request());
    const { report } = await surveyLinks(db, await offer(page), request({ now: minute(55) }));
    expect(report).toMatchObject({ texts: 0, textsThere: 1, added: 0 });
    await db.attachments.clear();
    const again = await importLinks(db, await offer(page), request({ now: minute(55) }));
    expect(again.report).toMatchObject({ texts: 0, textsThere: 1 });
    expect(await db.snapshots.count()).toBe(1);
    expect((await db.pages.get(URL_1))?.lastArchivedAt).toBe(minute(50).toISOString());
  });

  it('leave nothing once the import is undone, but what the user has marked', async () => {
    const before = await everything();
    const contents = [singleFilePage(URL_1), savedPage('https://a.example/2')];
    const first = await importLinks(db, await offer(...contents), request());
    expect(first.report).toMatchObject({ texts: 2 });
    await undoImport(db, first.importId);
    expect(await everything()).toEqual(before);
    expect((await db.ledger.toArray()).filter(({ kind }) => kind === 'deletion')).toHaveLength(2);
    const second = await importLinks(db, await offer(...contents), request());
    await db.pages.update(URL_1, { note: 'Mine' });
    await undoImport(db, second.importId);
    expect((await db.pages.toArray()).map(({ url }) => url)).toEqual([URL_1]);
  });

  it('stay links where there is no text, the file is damaged, or the page is in the bin, and stop no other', async () => {
    const damaged = anMhtml({ type: 'text/html', location: URL_1, body: paragraphs() }).slice(0, 300);
    const empty = savedPage(URL_1, '').replace('<h1>The quay</h1>', '');
    const problem = async (...contents: Content[]) =>
      (await importLinks(db, await offer(...contents), request())).report;
    expect((await problem(empty, singleFilePage(`${URL_1}0`))).texts).toBe(1);
    expect((await problem(damaged)).textProblems).toMatchObject([{ reason: 'damaged' }]);
    await deletePages(db, [`${URL_1}0`], minute(51));
    const binned = await problem(singleFilePage(`${URL_1}0`, { body: paragraphs('saw') }));
    expect(binned.textProblems).toMatchObject([{ reason: 'in-bin' }]);
  });

  it('are read from web archives too', async () => {
    const body = `<html><head><title>x</title></head><body><article><h1>Quay</h1>${paragraphs()}</article></body></html>`;
    const { report } = await importLinks(
      db,
      await offer(anMhtml({ type: 'text/html', location: URL_1, body })),
      request(),
    );
    expect(report).toMatchObject({ texts: 1 });
    expect(await db.attachments.toArray()).toMatchObject([{ name: 'original.mhtml' }]);
  });

  it('leave nothing when the import is cancelled between two of them', async () => {
    const before = await everything();
    const controller = new AbortController();
    const cancelled = importLinks(
      db,
      await offer(singleFilePage(URL_1), savedPage('https://a.example/2')),
      request({ signal: controller.signal, onProgress: (rows) => rows > 1 && controller.abort() }),
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'import-cancelled' });
    await sweepImports(db);
    expect(await everything()).toEqual(before);
  });

  it('are counted by a survey as the import counts them', async () => {
    await importLinks(db, await offer(singleFilePage(`${URL_1}/binned`)), request());
    await deletePages(db, [`${URL_1}/binned`], minute(51));
    const twice = singleFilePage(URL_1);
    const offered = () =>
      offer(twice, twice, savedPage('https://a.example/2'), savedPage(`${URL_1}/binned`, paragraphs('saw')));
    const { report: foreseen } = await surveyLinks(db, await offered(), request());
    expect(foreseen).toMatchObject({ texts: 2, textsThere: 1, textProblems: [{ reason: 'in-bin' }] });
    expect((await importLinks(db, await offered(), request())).report).toEqual(foreseen);
  });
});

describe('an import that fails', () => {
  const full = () => new DOMException('The disk is full.', 'QuotaExceededError');
  const offered = () => offer(singleFilePage(URL_1), savedPage('https://a.example/2'));

  it('is taken back, and says how far it came', async () => {
    fillDiskAfter(db, 1, full);
    await expect(importLinks(db, await offered(), request())).rejects.toMatchObject({
      code: 'quota-exceeded',
      isTakenBack: true,
      report: { rows: 2, added: 2, texts: 1 },
    });
    expect([await findLinks(db, '', 9), await listImports(db)]).toEqual([[], []]);
  });

  it('keeps its own error where taking it back fails too, and can be undone later', async () => {
    fillDiskAfter(db, 1, () => {
      vi.spyOn(db.imports, 'put').mockRejectedValue(new Error('put failed'));
      return full();
    });
    await expect(importLinks(db, await offered(), request())).rejects.toMatchObject({
      code: 'quota-exceeded',
      isTakenBack: false,
      report: { rows: 2, texts: 1 },
    });
    expect(await listImports(db)).toMatchObject([{ state: 'running', fileName: 'pages' }]);
  });
});

describe('articles that another tool had extracted', () => {
  const entry = {
    ...{
      id: 7,
      url: URL_1,
      title: 'The harbour ledger | Harbour',
      is_archived: 0,
      is_starred: 0,
      tags: ['ink'],
    },
    ...{ created_at: '2016-09-08T11:55:58+0200', published_at: '2016-09-01T08:00:00+0200', language: 'en' },
    ...{ published_by: ['Mara Lind'], annotations: [{ quote: 'counted every boat', text: 'Every?' }] },
  };
  const wallabag = (content: string) => offer(JSON.stringify([{ ...entry, content }]));

  it('become sources as a whole, with what the tool says of them, and their marks', async () => {
    const content = `<p>Short.</p>${paragraphs()}<script>run()</script>`;
    const { report } = await importLinks(db, await wallabag(content), request());
    expect(report).toMatchObject({ texts: 1, added: 1, textProblems: [] });
    const [snapshot] = await db.snapshots.toArray();
    expect(snapshot).toMatchObject({
      ...{
        url: URL_1,
        title: 'The harbour ledger | Harbour',
        byline: 'Mara Lind',
        lang: 'en',
        kind: 'article',
      },
      publishedTime: '2016-09-01T08:00:00+02:00',
      archivedAt: minute(50).toISOString(),
      imported: {
        ...{ format: 'wallabag', fileName: '7.html' },
        claimedArchivedAt: { value: '2016-09-08T09:55:58.000Z', precision: 'time' },
      },
    });
    const stored = await db.contents.get(snapshot?.id ?? '');
    expect(stored?.text).toMatch(/^Short\.\n0\. The harbour office/);
    expect(stored?.html).not.toContain('script');
    expect(await db.highlights.toArray()).toMatchObject([{ comment: 'Every?' }]);
    expect(await db.pages.get(URL_1)).toMatchObject({ tags: ['ink', 'harbour'] });
  });

  it('stay links where there was no text, or a notice in its place', async () => {
    const notice =
      "<p>wallabag can't retrieve contents for this article. Please troubleshoot this issue.</p>";
    for (const content of ['', '<p> </p>', notice]) {
      const { report } = await importLinks(db, await wallabag(content), request());
      expect(report).toMatchObject({ texts: 0, textProblems: [] });
    }
    expect(await db.snapshots.count()).toBe(0);
    expect(await db.links.count()).toBe(1);
  });

  it('are found in the ZIPs of Omnivore and Matter', async () => {
    const omnivore = await zipOf([
      {
        path: 'metadata_0_to_1.json',
        content: JSON.stringify([
          { slug: 'empty', url: 'https://a.example/3', title: 'Empty', labels: [], savedAt: null },
          {
            slug: 'one',
            url: URL_1,
            title: 'One',
            labels: [],
            savedAt: '2013-07-30T20:52:04.000Z',
            author: 'Odo Lind',
          },
        ]),
      },
      { path: 'content/one.html', content: paragraphs() },
      { path: 'content/empty.html', content: '<p> </p>' },
    ]);
    const matter = await zipOf([
      {
        path: '_matter_history.csv',
        content:
          'Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id\n' +
          'Two,Odo Lind,A paper,https://a.example/2,,9,True,False,False,0,2013-07-30 20:52:04,two.html\n',
      },
      { path: 'two.html', content: paragraphs() },
    ]);
    const { report } = await surveyLinks(db, await offer(omnivore), request());
    expect(report).toMatchObject({ texts: 1, textProblems: [{ title: 'Empty', reason: 'no-text' }] });
    expect((await importLinks(db, await offer(omnivore), request())).report).toEqual(report);
    await importLinks(db, await offer(matter), request());
    const expected = ['One', 'Two'].map((title) => ({
      ...{ title, byline: 'Odo Lind', kind: 'article' },
      imported: { claimedArchivedAt: { value: '2013-07-30T20:52:04.000Z' } },
    }));
    expect(await db.snapshots.orderBy('pageUrl').toArray()).toMatchObject(expected);
  });
});
