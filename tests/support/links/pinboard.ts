import type { LinkFormatSetup } from '../run-link-format-tests';
import { PINBOARD } from '../../../utils/import/formats/pinboard';
import { A_TIME } from './saved-at';

const post = (href: unknown, more: object = {}) => ({
  ...{ href, description: '', extended: '', meta: 'abc', hash: 'def', time: '2013-07-30T20:52:04Z' },
  ...{ shared: 'no', toread: 'no', tags: '', ...more },
});

const FILE = [
  post('https://a.example/1', {
    description: 'Birinci',
    extended: 'My note',
    tags: 'su xəzər',
    toread: 'yes',
  }),
  post('https://a.example/2', { description: false }),
  post(12, { description: 'A number' }),
  [],
];

/** Pinboard's JSON. */
export const PINBOARD_FIXTURE: LinkFormatSetup = {
  format: PINBOARD,
  files: () => [{ path: 'pinboard_export.json', content: JSON.stringify(FILE) }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      note: 'My note',
      tags: ['su', 'xəzər'],
      state: 'unread',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/2', savedAt: A_TIME },
  ],
  problems: [
    { title: 'A number', reason: 'missing:url' },
    { title: null, reason: 'not-an-object' },
  ],
};
