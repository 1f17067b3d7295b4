import type { LinkFormatSetup } from '../run-link-format-tests';
import { SHIORI } from '../../../utils/import/formats/shiori';
import { A_TIME } from './saved-at';

const bookmark = (id: number, url: string, more: object = {}) => ({
  ...{ id, url, title: '', excerpt: 'Of the page', author: '', public: 0, imageURL: '' },
  ...{ hasContent: true, tags: [], hasArchive: false, hasEbook: false, ...more },
});

const FILE = [
  bookmark(1, 'https://a.example/1', {
    title: 'Birinci',
    createdAt: '2013-07-30 20:52:04',
    modifiedAt: '2024-01-01 00:00:00',
    tags: [
      { id: 1, name: 'su' },
      { id: 2, name: 'xəzər dənizi' },
    ],
  }),
  bookmark(2, 'https://a.example/2', { modified: '2013-07-30 20:52:04', tags: null }),
  bookmark(3, '', { title: 'No address' }),
];

/** What `shiori print --json` writes, of a new and an old version. */
export const SHIORI_FIXTURE: LinkFormatSetup = {
  format: SHIORI,
  files: () => [{ path: 'shiori.json', content: JSON.stringify(FILE, null, 4) }],
  links: [
    { url: 'https://a.example/1', title: 'Birinci', tags: ['su', 'xəzər dənizi'], savedAt: A_TIME },
    { url: 'https://a.example/2', savedAt: A_TIME },
  ],
  problems: [{ title: 'No address', reason: 'missing:url' }],
};
