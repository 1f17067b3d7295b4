import type { LinkFormatSetup } from '../run-link-format-tests';
import { zipOf } from '../zip-of';
import { POCKET } from '../../../utils/import/formats/pocket';
import { A_SECOND, A_TIME, marked } from './saved-at';

const FIRST = `title,url,time_added,cursor,tags,status
"A title of
two lines",https://a.example/1,${A_SECOND},11,su|xəzər dənizi,unread
No address,,${A_SECOND},12,,unread
`;

const SECOND = `title,url,time_added,tags,status
https://a.example/2,https://a.example/2,${A_SECOND},,archive
Cut off
`;

const ANNOTATIONS = [
  {
    url: 'https://a.example/1',
    title: 'A title',
    highlights: [{ quote: 'Birinci', created_at: A_SECOND }, { quote: 'İkinci' }],
  },
  { url: 'https://a.example/3', title: 'Only marked', highlights: [{ quote: 'Üçüncü' }] },
  'no object',
];

const COLLECTION = {
  slug: 'deniz',
  title: 'Dəniz',
  description: null,
  createdAt: '2023-05-01T10:00:00.000Z',
  items: [
    { url: 'https://a.example/2', title: 'Two', excerpt: 'Of the page', note: 'My note' },
    { url: 'https://a.example/4', title: 'Only collected', excerpt: 'Of the page', note: null },
  ],
};

const TABLE_OF_COLLECTION = `title,url,collection
Two,https://a.example/2,Qum
`;

/** The ZIP of Pocket's last years, with all that it may hold. */
export const POCKET_FIXTURE: LinkFormatSetup = {
  format: POCKET,
  files: async () => [
    {
      path: 'pocket.zip',
      content: await zipOf([
        { path: 'part_000000.csv', content: FIRST },
        { path: 'part_000001.csv', content: SECOND },
        { path: 'annotations/part_000000.json', content: JSON.stringify(ANNOTATIONS) },
        { path: 'annotations/part_000001.json', content: '[{"url":' },
        { path: 'collections/deniz.json', content: JSON.stringify(COLLECTION) },
        { path: 'collections/part_000000.csv', content: TABLE_OF_COLLECTION },
      ]),
    },
  ],
  links: [
    {
      url: 'https://a.example/1',
      title: 'A title of two lines',
      tags: ['su', 'xəzər dənizi'],
      state: 'unread',
      savedAt: A_TIME,
      highlights: [marked('Birinci', null, A_TIME), marked('İkinci')],
    },
    {
      url: 'https://a.example/2',
      note: 'My note',
      tags: ['Qum'],
      folder: 'Dəniz',
      state: 'archived',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/3', title: 'Only marked', highlights: [marked('Üçüncü')] },
    { url: 'https://a.example/4', title: 'Only collected', folder: 'Dəniz' },
  ],
  problems: [
    { title: null, reason: 'not-an-object' },
    { title: null, reason: 'not-json' },
    { title: 'No address', reason: 'missing:url' },
    { title: 'Cut off', reason: 'missing:url' },
  ],
};

/** One of its tables alone. */
export const POCKET_TABLE_FIXTURE: LinkFormatSetup = {
  format: POCKET,
  files: () => [{ path: 'pocket.csv', content: SECOND }],
  links: [{ url: 'https://a.example/2', state: 'archived', savedAt: A_TIME }],
  problems: [{ title: 'Cut off', reason: 'missing:url' }],
};
