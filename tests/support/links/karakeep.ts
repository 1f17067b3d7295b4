import type { LinkFormatSetup } from '../run-link-format-tests';
import { KARAKEEP } from '../../../utils/import/formats/karakeep';
import { A_SECOND, A_TIME } from './saved-at';

const list = (id: string, name: string, parentId: string | null, type = 'manual') => ({
  ...{ id, name, description: null, icon: '🌊', type },
  ...{ query: type === 'smart' ? '#su' : null, parentId },
});

const FILE = {
  bookmarks: [
    {
      createdAt: A_SECOND,
      title: 'Birinci',
      tags: ['su', 'xəzər dənizi'],
      lists: ['l2', 'l3', 'l4', 'gone'],
      content: { type: 'link', url: 'https://a.example/1' },
      note: 'My note',
      archived: true,
    },
    {
      createdAt: A_SECOND,
      title: null,
      tags: [],
      content: { type: 'link', url: 'https://a.example/2' },
      note: null,
    },
    { createdAt: A_SECOND, title: null, tags: [], content: { type: 'text', text: 'A text' }, note: null },
    { createdAt: A_SECOND, title: 'A picture', tags: [], content: null, note: null },
    null,
    { createdAt: '?', title: 7, tags: 'su', lists: [['l1'], 'c1'], content: { url: 'https://a.example/3' } },
  ],
  lists: [
    list('l1', 'Dəniz', null),
    list('l2', 'Xəzər', 'l1'),
    list('l3', 'Qum', null),
    list('l4', 'Found', null, 'smart'),
    list('c1', 'Circle', 'c2'),
    list('c2', 'Round', 'c1'),
  ],
};

/** Karakeep's JSON, with values of wrong types and lists that stand in each other. */
export const KARAKEEP_FIXTURE: LinkFormatSetup = {
  format: KARAKEEP,
  files: () => [{ path: 'karakeep-export.json', content: JSON.stringify(FILE) }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      note: 'My note',
      tags: ['su', 'xəzər dənizi', 'Qum'],
      folder: 'Dəniz / Xəzər',
      state: 'archived',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/2', savedAt: A_TIME },
    { url: 'https://a.example/3', folder: 'Round / Circle' },
  ],
  problems: [
    { title: 'A text', reason: 'missing:url' },
    { title: 'A picture', reason: 'missing:url' },
    { title: null, reason: 'not-an-object' },
  ],
};
