import { expect, it } from 'vitest';
import { bodyTexts } from '../../../tests/support/body-texts';
import { minute } from '../../../tests/support/builders';
import { type FixtureFile, offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { zipOf } from '../../../tests/support/zip-of';
import { WEB_SCRAP_BOOK } from './web-scrap-book';

const PAGE = '<!doctype html><html data-scrapbook-source="https://a.example/1"><p>Mətn</html>';

const item = (type: string, more: object) => ({
  ...{ type, create: '20130730205204000', modify: '20200101000000000', ...more },
});

const FIRST = {
  f1: item('folder', { title: 'Dəniz' }),
  f2: item('folder', { title: 'Xəzər' }),
  p1: item('', {
    ...{ title: 'Bir', source: 'https://a.example/1', index: 'p1/index.html', marked: true },
    comment: 'Mənim qeydim',
  }),
  p2: item('', { title: 'Old', source: 'https://a.example/old' }),
  gone: item('', { title: 'Gone', source: 'https://a.example/gone' }),
  line: item('separator', {}),
};
const SECOND = {
  gone: null,
  p2: item('site', { title: 'İki', source: 'https://a.example/2', index: 'p2.htz' }),
  p3: item('', { title: 'Maff', source: 'https://a.example/3', index: 'p3.maff' }),
  b: item('bookmark', { title: 'Bookmark', source: 'https://a.example/4' }),
  n: item('note', { title: 'A note', index: 'n/index.html' }),
  bad: 7,
  bin: item('', { title: 'Thrown away', source: 'https://a.example/bin' }),
  climbs: item('', { source: 'https://a.example/5', index: '../../p1/index.html' }),
};
const CONTENTS = { root: ['f1', 'p2', 'b'], f1: ['f2', 'f1'], f2: ['p1', 'p1'], recycle: ['x'], x: ['bin'] };

const meta = (items: object) =>
  `/**\n * Feel free to edit this (file).\n */\nscrapbook.meta(${JSON.stringify(items)})`;

async function files(): Promise<FixtureFile[]> {
  return [
    { path: 'p1/index.html', content: PAGE },
    { path: 'data/p2.htz', content: await zipOf([{ path: 'index.html', content: PAGE }]) },
    {
      path: 'p3.maff',
      content: await zipOf([
        { path: '123/index.html', content: PAGE },
        { path: '123/index.rdf', content: '' },
      ]),
    },
    { path: '.wsb/tree/meta.js', content: meta(FIRST) },
    { path: '.wsb/tree/meta1.js', content: meta(SECOND) },
    { path: '.wsb/tree/meta2.js', content: 'scrapbook.meta({"p9": alert(1)})' },
    { path: '.wsb/tree/toc.js', content: `scrapbook.toc(${JSON.stringify(CONTENTS)})` },
  ];
}

const savedAt = { value: '2013-07-30T20:52:04.000Z', precision: 'time' as const };

runLinkFormatTests({
  format: WEB_SCRAP_BOOK,
  files,
  links: [
    {
      ...{ url: 'https://a.example/1', title: 'Bir', savedAt, note: 'Mənim qeydim', state: 'starred' },
      folder: 'Dəniz / Xəzər',
    },
    { url: 'https://a.example/2', title: 'İki', savedAt },
    { url: 'https://a.example/3', title: 'Maff', savedAt },
    { url: 'https://a.example/4', title: 'Bookmark', savedAt },
    { url: 'https://a.example/5', savedAt },
  ],
  problems: [
    { title: null, reason: 'not-json' },
    { title: 'A note', reason: 'missing:url' },
    { title: null, reason: 'not-an-object' },
    { title: 'Thrown away', reason: 'in-bin' },
  ],
});

it('has the pages of its items, packed or not, and of nothing else', async () => {
  const rows = [];
  const offer = await offered(await files());
  for await (const row of (await WEB_SCRAP_BOOK.load())(offer, { now: minute(50) }))
    if (row.link) rows.push(row);
  expect(await bodyTexts(rows)).toEqual([PAGE, PAGE, PAGE, null, null]);
  expect(rows[0]).toMatchObject({ body: { claimedArchivedAt: savedAt } });
});
