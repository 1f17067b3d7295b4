import { linkFixture } from '../../../tests/support/link-fixture';
import { runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { CHROME_BOOKMARKS } from './chrome-bookmarks';

const savedAt = { value: '2013-07-30T20:52:04.000Z', precision: 'time' } as const;

runLinkFormatTests({
  format: CHROME_BOOKMARKS,
  files: () => [linkFixture('chrome-bookmarks.json')],
  links: [
    { url: 'https://a.example/1', title: 'Xəzər', folder: 'Bookmarks bar', savedAt },
    { url: 'https://a.example/2?x=1&y=2#z', title: 'Дно моря', folder: 'Bookmarks bar / Dəniz' },
    { url: 'https://a.example/3', folder: 'Other bookmarks', savedAt },
  ],
  problems: [
    { title: null, reason: 'not-an-object' },
    { title: '12', reason: 'missing:url' },
    { title: 'A script', reason: 'not-valid:url' },
  ],
});
