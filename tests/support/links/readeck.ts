import type { LinkFormatSetup } from '../run-link-format-tests';
import { zipOf } from '../zip-of';
import { READECK, READECK_CSV } from '../../../utils/import/formats/readeck';
import { A_TIME, marked } from './saved-at';

const bookmark = (uid: string, url: string, more: object = {}) => ({
  ...{ ID: 1, UID: uid, UserID: 1, Created: '2013-07-30T20:52:04Z', Updated: '2024-01-01T00:00:00Z' },
  ...{ State: 0, URL: url, Title: '', Description: 'Of the page', Text: 'Mətn', Labels: null },
  ...{ IsArchived: false, IsMarked: false, Annotations: null, ...more },
});

const DATA = {
  Info: { Date: '2026-01-01T00:00:00Z', Version: '1', ReadeckVersion: '0.20.0' },
  Users: [{ ID: 1, Username: 'aysel' }],
  Tokens: null,
  BookmarkCollections: null,
  Bookmarks: [{ UID: 'a', UserID: 1 }],
};

const FIRST = bookmark('a', 'https://a.example/1', {
  Title: 'Birinci',
  Labels: ['su', 'xəzər dənizi'],
  IsMarked: true,
  Annotations: [
    {
      id: 'x',
      start_selector: 'p',
      text: 'Marked words',
      note: 'A comment',
      created: '2013-07-30T20:52:04Z',
    },
    { id: 'y', start_selector: 'p', text: 'Words alone', note: '' },
  ],
});

/** The ZIP of a whole Readeck. */
export const READECK_FIXTURE: LinkFormatSetup = {
  format: READECK,
  files: async () => [
    {
      path: 'readeck.zip',
      content: await zipOf([
        { path: 'bookmarks/a/info.json', content: JSON.stringify(FIRST) },
        { path: 'bookmarks/a/container/index.html', content: '<p>Mətn' },
        { path: 'bookmarks/b/info.json', content: JSON.stringify(bookmark('b', 'https://a.example/2')) },
        { path: 'bookmarks/c/info.json', content: '{"UID":' },
        { path: 'data.json', content: JSON.stringify(DATA, null, 2) },
      ]),
    },
  ],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      tags: ['su', 'xəzər dənizi'],
      state: 'starred',
      savedAt: A_TIME,
      highlights: [marked('Marked words', 'A comment', A_TIME), marked('Words alone')],
    },
    { url: 'https://a.example/2', state: 'unread', savedAt: A_TIME },
  ],
  problems: [{ title: null, reason: 'not-json' }],
};

const TABLE = `url,title,created,labels,is_archived,is_marked,type\r
https://a.example/1,"Su, qum",2013-07-30T20:52:04Z,"[""su"",""xəzər \\""dənizi\\""""]",true,false,article\r
https://a.example/2,,2013-07-30T20:52:04Z,null,false,false,photo\r
`;

/** Readeck's table. */
export const READECK_CSV_FIXTURE: LinkFormatSetup = {
  format: READECK_CSV,
  files: () => [{ path: 'bookmarks.csv', content: TABLE }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Su, qum',
      tags: ['su', 'xəzər "dənizi"'],
      state: 'archived',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/2', state: 'unread', savedAt: A_TIME },
  ],
  problems: [],
};
