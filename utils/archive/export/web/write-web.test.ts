// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../../tests/support/builders';
import { exported } from '../../../../tests/support/exported';
import { type ReadSource, runExporterTests } from '../../../../tests/support/run-exporter-tests';
import type { ImportedLink } from '../../../model/link';
import { linkFormatOf } from '../../../import/formats/link-formats';
import type { Offer } from '../../../import/offer/offer';
import { saveCapture } from '../../capture/save-capture';
import { EXPORT_FORMATS } from '../formats/export-formats';

type Bytes = Uint8Array<ArrayBuffer>;

const text = (file: Bytes) => new TextDecoder('utf-8', { fatal: true }).decode(file);
const byUrl = (a: ReadSource, b: ReadSource) => (a.url < b.url ? -1 : 1);
const needs = () => ({ title: 'Sular & limanlar' });

/** Titles are one line, and texts are in none of these. */
const carries = ({ url, title }: ReadSource) => ({
  url,
  title: title?.replace(/[\s\0]+/g, ' ').trim() ?? null,
  text: '',
});

const linksOf = (html: string, selector: string) =>
  [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll(selector)]
    .map((link) => ({ url: link.getAttribute('href') ?? '', title: link.textContent, text: '' }))
    .sort(byUrl);

runExporterTests({
  format: EXPORT_FORMATS.bookmarks,
  needs: () => ({}),
  carries,
  readBack: async (file) => {
    const sources = linksOf(text(file), 'dt > a[add_date]');
    const { length } = new DOMParser().parseFromString(text(file), 'text/html').querySelectorAll('a, img');
    return { problems: length === sources.length ? [] : [length], sources };
  },
  samePart: async (file) => text(file),
});

runExporterTests({
  format: EXPORT_FORMATS['robust-links'],
  needs,
  carries,
  readBack: async (file) => ({
    problems: linksOf(text(file), 'a:not([data-originalurl][data-versiondate]), img, script'),
    sources: linksOf(text(file), 'li > a'),
  }),
  samePart: async (file) => text(file),
});

const ATOM = 'http://www.w3.org/2005/Atom';

runExporterTests({
  format: EXPORT_FORMATS.atom,
  needs,
  carries,
  readBack: async (file) => {
    const { documentElement } = new DOMParser().parseFromString(text(file), 'application/xml');
    const entries = [...documentElement.getElementsByTagNameNS(ATOM, 'entry')];
    const problems = [
      ...(documentElement.namespaceURI === ATOM ? [] : [documentElement.textContent]),
      ...entries.filter((entry) =>
        ['id', 'title', 'updated', 'author', 'link'].some(
          (name) => !entry.getElementsByTagNameNS(ATOM, name)[0],
        ),
      ),
    ];
    const sources = entries.map((entry) => ({
      url: entry.getElementsByTagNameNS(ATOM, 'link')[0]?.getAttribute('href') ?? '',
      title: entry.getElementsByTagNameNS(ATOM, 'title')[0]?.textContent ?? null,
      text: '',
    }));
    return { problems, sources: sources.sort(byUrl) };
  },
  samePart: async (file) => text(file).split('</updated>').slice(1),
});

/** The links that an import of a file finds. */
async function imported(file: Bytes): Promise<ImportedLink[]> {
  const chunks = async function* () {
    yield file;
  };
  const files = [{ path: 'bookmarks.html', size: file.length, chunks }];
  const offer: Offer = { name: 'bookmarks.html', form: 'file', files };
  const read = await (await linkFormatOf(offer)).load();
  const links: ImportedLink[] = [];
  for await (const row of read(offer, { now: minute(60) })) if (row.link) links.push(row.link);
  return links;
}

it('gives bookmarks that are the same when they are imported', async () => {
  const db = aDatabase();
  const { pageUrl } = await saveCapture(db, anArticle({ title: 'Su & <qum>' }), at(0));
  await saveCapture(db, anArticle({ url: 'https://bare.example/', title: null }), at(5));
  const note = 'Birinci <i>\n\n  ikinci & üçüncü';
  await db.pages.update(pageUrl, { tags: ['su', 'dəniz "A"'], tagsChangedAt: 'x', note, noteChangedAt: 'x' });
  const { file } = await exported(db, EXPORT_FORMATS.bookmarks, {});
  const nothing = { title: null, note: null, tags: [], folder: null, state: null, highlights: [] };
  const savedAt = (n: number) => ({ value: minute(n).toISOString(), precision: 'time' });
  expect(await imported(file)).toEqual([
    { ...nothing, url: pageUrl, title: 'Su & <qum>', tags: ['su', 'dəniz "A"'], note, savedAt: savedAt(0) },
    { ...nothing, url: 'https://bare.example/', savedAt: savedAt(5) },
  ]);
});

it('has each page once in bookmarks and feed, in its newest version of those that are wanted, with its first date', async () => {
  const db = aDatabase();
  const url = 'https://xeber.example/az/1';
  for (const [index, title] of ['Old', 'New'].entries())
    await saveCapture(
      db,
      anArticle({ url, title, text: `${title} text`, html: `<p>${title} text</p>` }),
      at(index),
    );
  const other = await saveCapture(db, anArticle({ url: 'https://other.example/' }), at(5));
  const titles = (file: Bytes) => [...text(file).matchAll(/Old|New/g)].map(([word]) => word);
  const { file, report } = await exported(db, EXPORT_FORMATS.bookmarks, {});
  expect([titles(file), report.items]).toEqual([['New'], 2]);
  expect((await imported(file)).map(({ savedAt }) => savedAt?.value).sort()).toEqual(
    [minute(0), minute(5)].map((time) => time.toISOString()),
  );
  const [old] = await db.snapshots.orderBy('id').primaryKeys();
  const scope = { kind: 'snapshots', ids: [old ?? '', other.snapshotId] } as const;
  expect(titles((await exported(db, EXPORT_FORMATS.bookmarks, {}, { scope })).file)).toEqual(['Old']);
  expect((await exported(db, EXPORT_FORMATS.atom, needs())).report.items).toBe(2);
});
