import type { LinkFormatSetup } from '../run-link-format-tests';
import { WALLABAG } from '../../../utils/import/formats/wallabag';
import { marked, savedAt } from './saved-at';

const entry = (id: number | string, url: unknown, more: object = {}) => ({
  ...{ is_archived: 0, is_starred: false, tags: [], is_public: false, id, title: '', url },
  ...{ content: `<p>${'"Mətn" '.repeat(20_000)}</p>`, created_at: '2016-09-08T11:55:58+0200' },
  ...{ updated_at: '2020-01-01T00:00:00+0200', published_by: [], annotations: [], ...more },
});

const FILE = [
  entry(1, 'https://a.example/1', {
    title: 'Birinci',
    tags: ['su', 'xəzər dənizi'],
    is_archived: 1,
    annotations: [
      {
        text: 'A comment',
        quote: 'Marked words',
        created_at: '2016-09-09T11:55:58+0200',
        ranges: [{ start: '/p[1]', startOffset: '0', end: '/p[1]', endOffset: '5' }],
      },
      { text: 'Of no words', quote: '', ranges: [] },
      { text: '', quote: 'Words alone' },
    ],
  }),
  entry('2', 'https://a.example/2', { is_starred: true, is_archived: true }),
  entry(3, null, { title: 'No address' }),
];

const SAVED = savedAt('2016-09-08T09:55:58.000Z');

/** Wallabag's JSON, whose first body is longer than what formats are told from. */
export const WALLABAG_FIXTURE: LinkFormatSetup = {
  format: WALLABAG,
  files: () => [{ path: 'All articles.json', content: JSON.stringify(FILE) }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      note: 'Of no words',
      tags: ['su', 'xəzər dənizi'],
      state: 'archived',
      savedAt: SAVED,
      highlights: [
        marked('Marked words', 'A comment', savedAt('2016-09-09T09:55:58.000Z')),
        marked('Words alone'),
      ],
    },
    { url: 'https://a.example/2', state: 'starred', savedAt: SAVED },
  ],
  problems: [{ title: 'No address', reason: 'missing:url' }],
};
