import { expect, it } from 'vitest';
import { minute } from '../../../tests/support/builders';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { textOf } from '../offer/offer';
import type { LinkRow } from '../link-format';
import { BROWSER_BOOKMARKS, browserBookmarksOffer } from './browser-bookmarks';

const TIME = 1_375_217_524_000;
const savedAt = { value: '2013-07-30T20:52:04.000Z', precision: 'time' } as const;

/** As `bookmarks.getTree` gives it in Chromium and Firefox. */
const TREE = [
  {
    id: '0',
    title: '',
    children: [
      {
        id: '1',
        title: 'Bookmarks bar',
        folderType: 'bookmarks-bar',
        children: [
          { id: '4', title: 'Xəzər', url: 'https://a.example/1', dateAdded: TIME },
          {
            id: '5',
            title: 'Dəniz',
            children: [{ id: '6', title: 'Дно', url: 'https://a.example/2?x=1#z', type: 'bookmark' }],
          },
          { id: '7', title: '', url: 'data:', type: 'separator' },
          { id: '8', title: 'Empty', type: 'folder' },
          null,
        ],
      },
      {
        id: '2',
        title: 'Other bookmarks',
        children: [{ id: '9', title: 'A script', url: 'javascript:x()' }],
      },
    ],
  },
];

/** As `readingList.query` gives it. */
const READING_LIST = [
  {
    url: 'https://a.example/3',
    title: 'Later',
    hasBeenRead: false,
    creationTime: TIME,
    lastUpdateTime: TIME,
  },
  { url: 'https://a.example/4', title: 'Done', hasBeenRead: true, creationTime: TIME + 0.25 },
];

const offer = browserBookmarksOffer('Chromium 156', [
  { name: 'Bookmarks', nodes: TREE },
  { name: 'Reading list', nodes: READING_LIST },
]);

runLinkFormatTests({
  format: BROWSER_BOOKMARKS,
  files: () =>
    Promise.all(
      offer.files.map(async (file) => {
        let content = '';
        for await (const text of textOf(file)) content += text;
        return { path: file.path, content };
      }),
    ),
  links: [
    { url: 'https://a.example/1', title: 'Xəzər', folder: 'Bookmarks bar', savedAt },
    { url: 'https://a.example/2?x=1#z', title: 'Дно', folder: 'Bookmarks bar / Dəniz' },
    { url: 'https://a.example/3', title: 'Later', state: 'unread', savedAt },
    { url: 'https://a.example/4', title: 'Done', state: 'read', savedAt },
  ],
  problems: [
    { title: null, reason: 'not-an-object' },
    { title: 'A script', reason: 'not-valid:url' },
  ],
});

it('says of each row which list it stands in', async () => {
  const rows: LinkRow[] = [];
  for await (const row of (await BROWSER_BOOKMARKS.load())(offer, { now: minute(50) })) rows.push(row);
  expect(rows.map(({ at }) => at)).toEqual([
    'Bookmarks, 1',
    'Bookmarks, 2',
    'Bookmarks, 3',
    'Bookmarks, 4',
    'Reading list, 1',
    'Reading list, 2',
  ]);
});

it('is one file where there is no reading list', () => {
  const { form, files } = browserBookmarksOffer('Firefox 153', [
    { name: 'Bookmarks', nodes: [] },
    { name: 'Reading list', nodes: [] },
  ]);
  expect([form, files.map(({ path }) => path)]).toEqual(['file', ['Bookmarks']]);
});
