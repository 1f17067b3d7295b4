import type { LinkFormatSetup } from '../run-link-format-tests';
import { RAINDROP } from '../../../utils/import/formats/raindrop';
import { A_SECOND, A_TIME, marked } from './saved-at';

const FILE = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,"Su, ""qum""","First line
second line",Of the page,https://a.example/1,Dəniz / Apps/Services,"su, xəzər dənizi",2013-07-30T20:52:04.000Z,https://a.example/c.jpg,"Birinci

İkinci",true
2,,,,https://a.example/2,Unsorted,,2013-07-30,,,false
3,,,,https://a.example/3,Qum,,${A_SECOND},,,
4,No address,A note,,,Qum,,,,,
`;

const ONE_COLLECTION = `id,title,note,excerpt,url,tags,created,cover,highlights,favorite
5,Beşinci,,,https://a.example/5,su,2013-07-30T20:52:04.000Z,,,false
`;

/** Raindrop's table of all collections. */
export const RAINDROP_FIXTURE: LinkFormatSetup = {
  format: RAINDROP,
  files: () => [{ path: 'raindrop.csv', content: FILE }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Su, "qum"',
      note: 'First line\nsecond line',
      tags: ['su', 'xəzər dənizi'],
      folder: 'Dəniz / Apps/Services',
      state: 'starred',
      savedAt: A_TIME,
      highlights: [marked('Birinci'), marked('İkinci')],
    },
    { url: 'https://a.example/2', savedAt: { value: '2013-07-30T00:00:00.000Z', precision: 'day' } },
    { url: 'https://a.example/3', folder: 'Qum', savedAt: A_TIME },
  ],
  problems: [{ title: 'No address', reason: 'missing:url' }],
};

/** Raindrop's table of one collection, which has no column for folders. */
export const RAINDROP_COLLECTION_FIXTURE: LinkFormatSetup = {
  format: RAINDROP,
  files: () => [{ path: 'raindrop.csv', content: ONE_COLLECTION }],
  links: [{ url: 'https://a.example/5', title: 'Beşinci', tags: ['su'], savedAt: A_TIME }],
  problems: [],
};
