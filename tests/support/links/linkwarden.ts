import type { LinkFormatSetup } from '../run-link-format-tests';
import { LINKWARDEN } from '../../../utils/import/formats/linkwarden';
import { A_TIME, savedAt } from './saved-at';

const IMPORTED = '2025-06-24T05:24:31.751Z';

const link = (id: number, url: string | null, more: object = {}) => ({
  ...{ id, name: '', type: 'url', description: '', url, preview: 'archives/preview/1/1.jpeg' },
  ...{ importDate: null, createdAt: IMPORTED, tags: [], ...more },
});

const collection = (id: number, name: string, parentId: number | null, links: unknown) => ({
  ...{ id, name, description: '', parentId, isPublic: false, createdAt: IMPORTED, links },
});

const FILE = {
  name: 'Aysel',
  createdAt: IMPORTED,
  collections: [
    collection(1, 'Unorganized', null, [link(1, 'https://a.example/1')]),
    collection(3, 'Xəzər', 2, [
      link(2, 'https://a.example/2', {
        name: 'İkinci',
        description: 'My note',
        importDate: '2013-07-30T20:52:04.000Z',
        tags: [{ id: 1, name: 'su' }, { id: 2, name: 'xəzər dənizi' }, 'no object'],
      }),
      link(3, null, { name: 'A file', type: 'pdf' }),
    ]),
    collection(2, 'Dəniz', null, 'no list'),
  ],
  pinnedLinks: [link(2, 'https://a.example/2'), link(9, 'https://a.example/9', { name: "Somebody else's" })],
  whitelistedUsers: [],
};

/** Linkwarden's JSON: a collection in another, an imported link, a pinned one of another user. */
export const LINKWARDEN_FIXTURE: LinkFormatSetup = {
  format: LINKWARDEN,
  files: () => [{ path: 'backup.json', content: JSON.stringify(FILE, null, 2) }],
  links: [
    { url: 'https://a.example/1', savedAt: savedAt(IMPORTED) },
    {
      url: 'https://a.example/2',
      title: 'İkinci',
      note: 'My note',
      tags: ['su', 'xəzər dənizi'],
      folder: 'Dəniz / Xəzər',
      state: 'starred',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/9', title: "Somebody else's", state: 'starred', savedAt: savedAt(IMPORTED) },
  ],
  problems: [{ title: 'A file', reason: 'missing:url' }],
};
