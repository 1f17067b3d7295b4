// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob } from 'node:buffer';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { aDatabase } from '../../../tests/support/builders';
import { epubOf } from '../../../tests/support/epub-of';
import { enexOf, enml } from '../../../tests/support/links/enex';
import { linkRequest } from '../../../tests/support/link-request';
import { joplinFile, joplinId } from '../../../tests/support/links/joplin';
import { tarOf } from '../../../tests/support/tar-of';
import { zipOf } from '../../../tests/support/zip-of';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { importLinks } from './import-links';

const URL_1 = 'https://a.example/1';

/** The bytes of a picture, as far as anybody looks at them. */
const GIF = `GIF89a${'.'.repeat(50)}`;
const PICTURE = `data:image/gif;base64,${btoa(GIF)}`;

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

/** What an import of a file brings: its report, and of its one source text and pictures. */
async function brought(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const file = Object.assign(new Blob([content]) as unknown as globalThis.Blob, { name });
  const { report } = await importLinks(db, await offerOf([file]), linkRequest());
  const [snapshot] = await db.snapshots.toArray();
  const { text = '', html = '' } = (await db.contents.get(snapshot?.id ?? '')) ?? {};
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  return { report, snapshot, text, addresses };
}

it('makes a source of a note of Evernote, with the pictures that it names', async () => {
  const hash = createHash('md5').update(GIF).digest('hex');
  const note = `<title>Clip</title><created>20130730T205204Z</created>
    ${enml(`<div>Words</div><en-media type="image/gif" hash="${hash}"/><en-media hash="other"/><div>More</div>`)}
    <note-attributes><author>me</author><source-url>${URL_1}</source-url></note-attributes>
    <resource><data encoding="base64">${btoa(GIF).replace(/.{20}/g, '$&\n')}</data><mime>image/gif</mime></resource>
    <resource><data encoding="base64">JVBERg==</data><mime>application/pdf</mime></resource>`;
  const { report, snapshot, text, addresses } = await brought('Clips.enex', enexOf(note));
  expect(report).toMatchObject({ texts: 1, problems: [], textProblems: [] });
  expect([text, addresses]).toEqual(['Words\nMore', [PICTURE]]);
  expect(snapshot).toMatchObject({
    ...{ url: URL_1, title: 'Clip', kind: 'article', byline: null },
    imported: { format: 'enex', claimedArchivedAt: { value: '2013-07-30T20:52:04.000Z' } },
  });
});

it('makes sources of Joplin’s notes, without addresses of its own files', async () => {
  const body = `Words ==marked==\n\n![picture](:/${joplinId('e')}) and [a file](:/${joplinId('f')}) and [a page](https://b.example/)`;
  const fields = { source_url: URL_1, author: 'Mara Lind', markup_language: 1, type_: 1 };
  const { report, snapshot, text, addresses } = await brought(
    'all.jex',
    tarOf([joplinFile('0', ['Clip', body], fields)]),
  );
  expect(report).toMatchObject({ texts: 1, highlights: 1, problems: [], textProblems: [] });
  expect([text, addresses]).toEqual(['Words marked\nand a file and a page', ['https://b.example/']]);
  expect(snapshot).toMatchObject({ title: 'Clip', byline: 'Mara Lind', imported: { format: 'joplin' } });
});

it('makes a source of a book, a section of each chapter, with its pictures', async () => {
  const chapters = {
    one: '<h2>One</h2><p>Words<img src="../images/a%20b.gif" alt=""/><img src="missing.png"/></p><p><a href="#n">1</a><a href="two.xhtml">2</a></p><p id="n">Note</p>',
    two: '<h2>Two</h2><p>More<br/>words</p>',
  };
  const metadata = `<dc:title>Book</dc:title><dc:source>${URL_1}</dc:source><dc:creator>Mara Lind</dc:creator>`;
  const more = [{ path: 'OEBPS/images/a b.gif', content: GIF }];
  const { report, snapshot, text, addresses } = await brought(
    'book.epub',
    await zipOf(epubOf({ metadata, chapters, more })),
  );
  expect(report).toMatchObject({ texts: 1, problems: [], textProblems: [] });
  expect(text).toBe('One\nWords\n12\nNote\nTwo\nMore\nwords');
  expect(addresses).toEqual([PICTURE, expect.stringMatching(/^#.+n$/)]);
  expect(snapshot).toMatchObject({ title: 'Book', byline: 'Mara Lind', imported: { format: 'epub' } });
});

it('tells that a book lacks a chapter', async () => {
  const metadata = `<dc:title>Book</dc:title><dc:source>${URL_1}</dc:source>`;
  const files = epubOf({ metadata, chapters: { one: '<p>One</p>', two: '<p>Two</p>' } });
  const zip = await zipOf(files.filter(({ path }) => !path.includes('two')));
  const { report } = await brought('book.epub', zip);
  expect(report).toMatchObject({ texts: 0, textProblems: [{ title: 'Book', reason: 'damaged' }] });
});

it('makes sources of the texts that Readeck keeps, with their pictures', async () => {
  const info = {
    ...{ URL: URL_1, Title: 'Clip', Created: '2013-07-30T20:52:04Z', Authors: ['Mara Lind'] },
    ...{ SiteName: 'A site', Files: { article: { name: 'index.html', type: 'text/html' } }, Lang: 'en' },
  };
  const zip = await zipOf([
    { path: 'bookmarks/a/info.json', content: JSON.stringify(info) },
    {
      path: 'bookmarks/a/container/index.html',
      content: '<html><body><section><p>Words<img src="./_resources/p.gif"></p></section></body></html>',
    },
    { path: 'bookmarks/a/container/_resources/p.gif', content: GIF },
    { path: 'bookmarks/b/info.json', content: JSON.stringify({ ...info, URL: 'https://a.example/2' }) },
    { path: 'data.json', content: '{"Info":{"ReadeckVersion":"0.20.0"},"Bookmarks":[]}' },
  ]);
  const { report, snapshot, text, addresses } = await brought('readeck.zip', zip);
  expect(report).toMatchObject({ texts: 1, added: 2, problems: [], textProblems: [] });
  expect([text, addresses]).toEqual(['Words', [PICTURE]]);
  const facts = { byline: 'Mara Lind', siteName: 'A site' };
  expect(snapshot).toMatchObject({ ...facts, imported: { format: 'readeck' } });
});
