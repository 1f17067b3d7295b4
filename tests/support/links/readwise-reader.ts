import type { LinkFormatSetup } from '../run-link-format-tests';
import { READWISE_READER } from '../../../utils/import/formats/readwise-reader';
import { savedAt } from './saved-at';

const FILE = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Birinci,https://a.example/1,01gabc,"['su', ""it's"", 'peanut, butter', 'a\\\\b \\'c\\'']",2022-11-06 04:33:50+00:00,0,new,False
İkinci,https://a.example/2,01gabd,,2025-01-20 22:13:02.447000+00:00,0.4,later,True
,https://a.example/3,01gabe,[],2022-11-06 04:33:50+00:00,1,archive,True
Nobody saved it,https://a.example/4,01gabf,,2022-11-06 04:33:50+00:00,,feed,False
For soon,https://a.example/5,01gabg,,,,shortlist,False
A letter,mailto:reader-forwarded-email/7346231d,01gabh,,,,feed,
A file,,01gabi,,,,new,
`;

/** The table of Readwise's Reader. */
export const READWISE_READER_FIXTURE: LinkFormatSetup = {
  format: READWISE_READER,
  files: () => [{ path: 'reader_export.csv', content: FILE }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      tags: ['su', "it's", 'peanut, butter', "a\\b 'c'"],
      state: 'unread',
      savedAt: savedAt('2022-11-06T04:33:50.000Z'),
    },
    {
      url: 'https://a.example/2',
      title: 'İkinci',
      state: 'reading',
      savedAt: savedAt('2025-01-20T22:13:02.447Z'),
    },
    { url: 'https://a.example/3', state: 'archived', savedAt: savedAt('2022-11-06T04:33:50.000Z') },
    {
      url: 'https://a.example/4',
      title: 'Nobody saved it',
      state: 'feed',
      savedAt: savedAt('2022-11-06T04:33:50.000Z'),
    },
    { url: 'https://a.example/5', title: 'For soon', state: 'starred' },
  ],
  problems: [
    { title: 'A letter', reason: 'not-valid:url' },
    { title: 'A file', reason: 'missing:url' },
  ],
};
