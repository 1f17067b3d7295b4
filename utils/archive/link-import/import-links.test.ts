import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { linkRequest } from '../../../tests/support/link-request';
import type { MenbeDatabase } from '../../db/database';
import type { Offer } from '../../import/offer/offer';
import { offerOf } from '../../import/offer/file-offer';
import { saveCapture } from '../capture/save-capture';
import { importLinks, surveyLinks } from './import-links';
import { FIRST_CHOICE } from '../links/link-choice';
import { listImports } from '../links/read-imports';
import { countLinks, findLinks, putLinksBack, removeLinks } from '../links/read-links';
import { sweepImports } from '../links/sweep-imports';
import { takeImportBack, undoImport } from '../links/undo-import';

const URL_1 = anArticle().url;

/** Bookmarks as browsers write them. */
const bookmarks = (...rows: string[]) =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${rows.join('\n')}\n</DL><p>`;

const link = (url: string, attributes = '', title = 'Su', note = '') =>
  `<DT><A HREF="${url}" ${attributes}>${title}</A>${note && `\n<DD>${note}`}`;

function offer(text: string, name = 'bookmarks.html'): Promise<Offer> {
  return offerOf([Object.assign(new Blob([text]), { name })]);
}

let db: MenbeDatabase;
beforeEach(() => {
  db = aDatabase();
});

/** All rows that an import can change, in one order. */
const everything = async () =>
  Promise.all(
    [db.pages, db.links, db.highlights, db.imports, db.importChanges].map((table) => table.toArray()),
  );

describe('importing links', () => {
  it('says first what it then does, and the second time finds all there', async () => {
    const text = bookmarks(
      link('https://a.example/1'),
      link('https://a.example/1#top', 'TAGS="x"'),
      link('javascript:x()'),
    );
    const { report, groups, format } = await surveyLinks(db, await offer(text), linkRequest());
    expect(format.id).toBe('netscape');
    expect(report).toMatchObject({ rows: 3, added: 1, merged: 1, there: 0 });
    expect(report.problems).toEqual([{ at: 'bookmarks.html, 3', title: 'Su', reason: 'not-valid:url' }]);
    expect([...groups.tag]).toEqual([
      ['', 1],
      ['x', 1],
    ]);
    expect(await db.links.count()).toBe(0);
    const done = await importLinks(db, await offer(text), linkRequest());
    expect(done.report).toEqual(report);
    expect((await importLinks(db, await offer(text), linkRequest())).report).toMatchObject({
      added: 0,
      merged: 0,
      there: 2,
    });
  });

  it('keeps what the file says: title, tags, folder, note, day', async () => {
    const text = bookmarks(
      '<DT><H3>Dəniz</H3>\n<DL><p>',
      link('https://a.example/1', 'ADD_DATE="1375217524" TAGS="su,qum"', 'Xəzər &amp; Arал', 'Oxu\nsonra'),
      '</DL><p>',
      link('https://a.example/2', 'ADD_DATE="0"'),
    );
    await importLinks(db, await offer(text), { ...linkRequest(), tag: 'köhnə' });
    const [newest, oldest] = await findLinks(db, '', 10);
    expect(oldest).toMatchObject({
      url: 'https://a.example/1',
      title: 'Xəzər & Arал',
      tags: ['su', 'qum', 'köhnə'],
      folder: 'Dəniz',
      note: 'Oxu\nsonra',
      savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
      listedAt: '2013-07-30T20:52:04.000Z',
    });
    expect(newest).toMatchObject({
      folder: null,
      note: null,
      savedAt: null,
      listedAt: minute(50).toISOString(),
    });
  });

  it('takes what was chosen', async () => {
    const text = bookmarks(
      link('https://a.example/1', 'TAGS="su"'),
      link('https://a.example/2', 'TAGS="su,qum"'),
      link('https://a.example/3'),
    );
    const choice = { ...FIRST_CHOICE, tag: new Set(['su', '']) };
    const { report } = await importLinks(db, await offer(text), linkRequest({ choice }));
    expect(report).toMatchObject({ rows: 3, added: 1, leftOut: 2 });
    expect((await findLinks(db, '', 9)).map(({ url }) => url)).toEqual(['https://a.example/2']);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const before = await everything();
    const rows = Array.from({ length: 1200 }, (_, n) => link(`https://a.example/${n}`));
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const importing = importLinks(
      db,
      await offer(bookmarks(...rows)),
      linkRequest({ onProgress, signal: controller.signal }),
    );
    await expect(importing).rejects.toMatchObject({ code: 'import-cancelled' });
    expect([await countLinks(db), await findLinks(db, '', 9), await listImports(db)]).toEqual([0, [], []]);
    await sweepImports(db);
    expect(await everything()).toEqual(before);
  });

  it('stores nothing of the links that are being written when it is cancelled', async () => {
    const before = await everything();
    const controller = new AbortController();
    // By then the links are on their way to the database.
    vi.spyOn(db.importChanges, 'bulkAdd').mockImplementationOnce(() => {
      controller.abort();
      return Promise.resolve() as never;
    });
    const rows = Array.from({ length: 500 }, (_, n) => link(`https://a.example/${n}`));
    const file = await offer(bookmarks(...rows));
    const importing = importLinks(db, file, linkRequest({ signal: controller.signal }));
    await expect(importing).rejects.toMatchObject({
      ...{ code: 'import-cancelled', isTakenBack: true },
      report: { rows: 500, added: 0 },
    });
    expect([await db.links.count(), await db.importChanges.count()]).toEqual([0, 0]);
    await sweepImports(db);
    expect(await everything()).toEqual(before);
  });

  it('refuses what is of no known kind', async () => {
    await expect(surveyLinks(db, await offer('salam'), linkRequest())).rejects.toMatchObject({
      code: 'import-format-unknown',
    });
  });
});

describe('a link whose page is in the archive', () => {
  it('gives it tags and note, once, and takes them back when the import is undone', async () => {
    await saveCapture(db, anArticle(), at(1));
    const page = await db.pages.get(URL_1);
    await db.pages.update(URL_1, { note: 'Mine', noteChangedAt: minute(2).toISOString(), tags: ['su'] });
    const before = await everything();
    const text = bookmarks(link(URL_1, 'TAGS="Su,qum"', 'Su', 'Theirs'));
    const { importId, report } = await importLinks(db, await offer(text), linkRequest());
    expect(report).toMatchObject({ added: 1, archived: 1 });
    expect(await db.pages.get(URL_1)).toMatchObject({
      tags: ['su', 'qum'],
      note: 'Mine\n\n---\n\nTheirs',
      title: page?.title,
    });
    expect(await countLinks(db)).toBe(0);
    await undoImport(db, importId);
    expect(await everything()).toEqual(before);
  });

  it('gives the same when the page is archived later, and says since when it was kept', async () => {
    await importLinks(
      db,
      await offer(bookmarks(link(URL_1, 'TAGS="qum" ADD_DATE="1375217524"'))),
      linkRequest(),
    );
    expect(await countLinks(db)).toBe(1);
    await saveCapture(db, anArticle(), at(51));
    expect(await db.pages.get(URL_1)).toMatchObject({ tags: ['qum'] });
    expect(await countLinks(db)).toBe(0);
    expect((await db.links.get(URL_1))?.savedAt?.value).toBe('2013-07-30T20:52:04.000Z');
  });

  it('keeps what the user has changed since', async () => {
    await saveCapture(db, anArticle(), at(1));
    const { importId } = await importLinks(
      db,
      await offer(bookmarks(link(URL_1, 'TAGS="qum"', 'Su', 'Theirs'))),
      linkRequest(),
    );
    await db.pages.update(URL_1, { tags: ['qum', 'mine'], note: 'Theirs, and mine' });
    await undoImport(db, importId);
    expect(await db.pages.get(URL_1)).toMatchObject({ tags: ['mine'], note: 'Theirs, and mine' });
  });
});

describe('undoing', () => {
  it('shows and counts at once what is left, and an import of the same file brings all again', async () => {
    const a = link('https://a.example/1');
    const both = bookmarks(`${a}${link('https://a.example/2')}`);
    await importLinks(db, await offer(bookmarks(a), 'a'), linkRequest());
    const { importId } = await importLinks(db, await offer(both, 'both'), linkRequest({ now: minute(51) }));
    expect(await countLinks(db)).toBe(2);
    await takeImportBack(db, importId);
    expect([await db.links.count(), await countLinks(db)]).toEqual([2, 1]);
    expect(await findLinks(db, '', 9)).toMatchObject([{ url: 'https://a.example/1' }]);
    expect((await listImports(db)).map(({ fileName }) => fileName)).toEqual(['a']);
    const again = await importLinks(db, await offer(both, 'both'), linkRequest({ now: minute(52) }));
    expect(again.report).toMatchObject({ added: 1, there: 1 });
    expect([await db.links.count(), await countLinks(db)]).toEqual([2, 2]);
  });

  it('counts right in the end, whatever became of the links meanwhile', async () => {
    const text = bookmarks(['1', '2', '3'].map((n) => link(`https://a.example/${n}`)).join(''));
    const { importId } = await importLinks(db, await offer(text), linkRequest());
    await removeLinks(db, ['https://a.example/3']);
    await takeImportBack(db, importId);
    expect(await countLinks(db)).toBe(0);
    await saveCapture(db, anArticle({ url: 'https://a.example/1' }), at(51));
    await sweepImports(db);
    expect([await db.links.count(), await countLinks(db)]).toEqual([0, 0]);
    await importLinks(db, await offer(text), linkRequest({ now: minute(52) }));
    expect(await countLinks(db)).toBe(2);
  });

  it('takes back an import that a later one has added to, in any order', async () => {
    const first = await importLinks(
      db,
      await offer(bookmarks(link('https://a.example/1', 'TAGS="a"')), 'a'),
      linkRequest(),
    );
    const one = await everything();
    const second = await importLinks(
      db,
      await offer(bookmarks(link('https://a.example/1', 'TAGS="b"')), 'b'),
      linkRequest({ now: minute(51) }),
    );
    expect((await listImports(db)).map(({ fileName, state }) => [fileName, state])).toEqual([
      ['b', 'done'],
      ['a', 'done'],
    ]);
    await undoImport(db, second.importId);
    expect(await everything()).toEqual(one);
    const again = await importLinks(
      db,
      await offer(bookmarks(link('https://a.example/1', 'TAGS="b"')), 'b'),
      linkRequest(),
    );
    await undoImport(db, first.importId);
    expect(await findLinks(db, '', 9)).toMatchObject([{ tags: ['a', 'b'] }]);
    await undoImport(db, again.importId);
    expect((await everything()).flat()).toEqual([]);
  });

  it('takes back thousands of links from among those of another import', async () => {
    const listed = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => `https://a.example/${from + n}\n`).join('');
    await importLinks(db, await offer(listed(0, 30), 'few.txt'), linkRequest());
    const before = await everything();
    const many = await offer(listed(20, 5_100), 'many.txt');
    const { importId, report } = await importLinks(db, many, linkRequest({ now: minute(51) }));
    expect(report).toMatchObject({ added: 5_070, there: 10 });
    await undoImport(db, importId);
    expect(await everything()).toEqual(before);
    expect(await countLinks(db)).toBe(30);
  });

  it('does not bring back what the user has removed', async () => {
    const brought = async (tag: string, n: number) => {
      const text = bookmarks(link('https://a.example/1', `TAGS="${tag}"`));
      return (await importLinks(db, await offer(text, tag), linkRequest({ now: minute(n) }))).importId;
    };
    await brought('a', 50);
    const second = await brought('b', 51);
    await removeLinks(db, ['https://a.example/1']);
    const third = await brought('c', 52);
    await undoImport(db, second);
    expect(await findLinks(db, '', 9)).toMatchObject([{ tags: ['c'] }]);
    await undoImport(db, third);
    expect([await db.links.count(), await countLinks(db)]).toEqual([0, 0]);
  });
});

describe('the list of links', () => {
  it('is searched by words of title, address, tag, folder and note, and loses and gets back rows', async () => {
    const rows = [
      link('https://a.example/1', 'TAGS="Şəki"', 'Dəniz'),
      link('https://b.example/2', '', 'Dəniz kənarı'),
    ];
    await importLinks(db, await offer(bookmarks(...rows)), linkRequest());
    const found = async (text: string) => (await findLinks(db, text, 9)).map(({ url }) => new URL(url).host);
    expect(await found('deniz seki')).toEqual(['a.example']);
    expect(await found('b.example')).toEqual(['b.example']);
    expect(await found('yox')).toEqual([]);
    const removed = await removeLinks(db, ['https://a.example/1']);
    expect(await countLinks(db)).toBe(1);
    await putLinksBack(db, removed);
    expect(await countLinks(db)).toBe(2);
  });
});
