import { expect, it } from 'vitest';
import { bodyTexts } from '../../../tests/support/body-texts';
import { minute } from '../../../tests/support/builders';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { singleFilePage } from '../../../tests/support/saved-pages';
import { ARCHIVE_BOX } from './archive-box';

const BOOKMARKED = { value: '2013-07-30T20:52:04.000Z', precision: 'time' as const };
const SAVED = '2020-05-01T14:05:00.000Z';

const ran = (status: string, start_ts = `${SAVED.slice(0, -1)}+00:00`) => ({ status, start_ts, output: 'x' });

const first = {
  ...{ url: 'https://a.example/1', timestamp: '1375217524.0', title: 'Bir', tags: 'su,xəzər dənizi' },
  history: { singlefile: [ran('succeeded'), ran('failed', '2021-01-01T00:00:00Z')], dom: [ran('succeeded')] },
};
const wget = {
  ...{ url: 'https://a.example/2', timestamp: '1375217524', title: null, tags: null },
  ...{ history: { wget: [ran('succeeded')] }, canonical: { wget_path: 'a.example/a%20b.html' } },
};
const lines = [
  { type: 'Snapshot', url: 'https://a.example/3', timestamp: '1375217524', tags: ['a'], title: 'Üç' },
  { type: 'ArchiveResult', plugin: 'readability', ...ran('succeeded') },
];
const climbs = {
  ...{ url: 'https://a.example/4', timestamp: '1375217524' },
  canonical: { wget_path: '../1375217524.0/singlefile.html' },
};

const page = singleFilePage('https://a.example/1');
const FILES = [
  { path: 'index.sqlite3', content: 'SQLite' },
  { path: 'archive/1375217524.0/index.json', content: JSON.stringify(first, null, 2) },
  { path: 'archive/1375217524.0/singlefile.html', content: page },
  { path: 'archive/1375217524.0/output.html', content: '<!doctype html><html><body>dom</body></html>' },
  { path: 'archive/1375217525/index.json', content: JSON.stringify(wget) },
  { path: 'archive/1375217525/a.example/a b.html', content: '<!doctype html><html><body>wget</body></html>' },
  { path: 'archive/1375217526.1/index.json', content: '{"url":"https://a.example/old"}' },
  { path: 'archive/1375217526.1/index.jsonl', content: lines.map((line) => JSON.stringify(line)).join('\n') },
  { path: 'archive/1375217526.1/readability/content.html', content: '<p>Words' },
  { path: 'archive/1375217527/index.json', content: JSON.stringify(climbs) },
  { path: 'archive/1375217528/index.json', content: '{"url":' },
  { path: 'archive/1375217529/index.json', content: '{"title":"No address","timestamp":7}' },
];

runLinkFormatTests({
  format: ARCHIVE_BOX,
  files: () => FILES,
  links: [
    { url: 'https://a.example/1', title: 'Bir', tags: ['su', 'xəzər dənizi'], savedAt: BOOKMARKED },
    { url: 'https://a.example/2', savedAt: BOOKMARKED },
    { url: 'https://a.example/3', title: 'Üç', tags: ['a'], savedAt: BOOKMARKED },
    { url: 'https://a.example/4', savedAt: BOOKMARKED },
  ],
  problems: [
    { title: null, reason: 'not-json' },
    { title: 'No address', reason: 'missing:url' },
  ],
});

it('has the best that was saved of each page, and when its method saved it', async () => {
  const rows = [];
  for await (const row of (await ARCHIVE_BOX.load())(await offered(FILES), { now: minute(50) }))
    if (row.link) rows.push(row);
  expect(await bodyTexts(rows)).toEqual([page, expect.stringContaining('wget'), '<p>Words', null]);
  for (const row of rows.slice(0, 3)) expect(row.body?.claimedArchivedAt?.value).toBe(SAVED);
  expect(rows[2]).toMatchObject({ body: { article: { byline: null } } });
});
