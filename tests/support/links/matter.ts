import type { LinkFormatSetup } from '../run-link-format-tests';
import { zipOf } from '../zip-of';
import { MATTER } from '../../../utils/import/formats/matter';
import { A_TIME, marked } from './saved-at';

const TABLE = `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id
"Su, qum",Aysel,A paper,https://a.example/1,su;xəzər dənizi,120,True,False,False,2,2013-07-30 20:52:04,content_1.html
,,,https://a.example/2,,120,False,True,True,0,2013-07-30 20:52:04,content_2.html
,,,https://a.example/3,,120,False,False,True,0,,content_3.html
No address,,,,,120,False,False,False,0,,content_4.html
`;

const HIGHLIGHTS = `Title,Author,URL,Text,Note,Highlighted Date
"Su, qum",Aysel,https://a.example/1,Marked words,A comment,2013-07-30 20:52:04
"Su, qum",Aysel,https://a.example/1,Words alone,,2013-07-30 20:52:04
Only marked,Aysel,https://a.example/9,Other words,,2013-07-30 20:52:04
`;

/** Matter's ZIP. */
export const MATTER_FIXTURE: LinkFormatSetup = {
  format: MATTER,
  files: async () => [
    {
      path: 'Archive.zip',
      content: await zipOf([
        { path: 'content_1.html', content: '<p>Mətn' },
        { path: '_matter_highlights.csv', content: HIGHLIGHTS },
        { path: '_matter_history.csv', content: TABLE },
      ]),
    },
  ],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Su, qum',
      tags: ['su', 'xəzər dənizi'],
      state: 'unread',
      savedAt: A_TIME,
      highlights: [marked('Marked words', 'A comment', A_TIME), marked('Words alone', null, A_TIME)],
    },
    { url: 'https://a.example/2', state: 'starred', savedAt: A_TIME },
    { url: 'https://a.example/3', state: 'read' },
    { url: 'https://a.example/9', title: 'Only marked', highlights: [marked('Other words', null, A_TIME)] },
  ],
  problems: [{ title: 'No address', reason: 'missing:url' }],
};

const OLD_TABLE = `Title,Author,Publisher,URL,Word Count,Saved,Read,Highlight Count,Last Interaction Date,File Id
Birinci,Aysel,A paper,https://a.example/1,39138,TRUE,FALSE,2,2013-07-30 20:52:04,content_1.html
`;

/** Matter's table of earlier years, alone. */
export const OLD_MATTER_FIXTURE: LinkFormatSetup = {
  format: MATTER,
  files: () => [{ path: '_matter_history.csv', content: OLD_TABLE }],
  links: [{ url: 'https://a.example/1', title: 'Birinci', state: 'unread', savedAt: A_TIME }],
  problems: [],
};
