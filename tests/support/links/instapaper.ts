import type { LinkFormatSetup } from '../run-link-format-tests';
import { INSTAPAPER } from '../../../utils/import/formats/instapaper';
import { A_SECOND, A_TIME, marked } from './saved-at';

const OLD = `URL,Title,Selection,Folder
https://a.example/1,Birinci,,Unread
https://a.example/2,İkinci,"A quote, of
two lines",Starred
`;

const NEW = `URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/3,Üçüncü,,Archive,${A_SECOND},"[""su"", ""xəzər, \\u0259""]"
https://a.example/4,Dördüncü,,Dəniz,${A_SECOND},[]
https://a.example/5,,,constructor,${A_SECOND},
instapaper-private://email/0123abcd/,A letter,,Unread,${A_SECOND},
`;

/** Instapaper's table until 2025. */
export const OLD_INSTAPAPER_FIXTURE: LinkFormatSetup = {
  format: INSTAPAPER,
  files: () => [{ path: 'instapaper-export.csv', content: OLD }],
  links: [
    { url: 'https://a.example/1', title: 'Birinci', state: 'unread' },
    {
      url: 'https://a.example/2',
      title: 'İkinci',
      state: 'starred',
      highlights: [marked('A quote, of\ntwo lines')],
    },
  ],
  problems: [],
};

/** Instapaper's table since 2025. */
export const INSTAPAPER_FIXTURE: LinkFormatSetup = {
  format: INSTAPAPER,
  files: () => [{ path: 'instapaper-export.csv', content: NEW }],
  links: [
    {
      url: 'https://a.example/3',
      title: 'Üçüncü',
      tags: ['su', 'xəzər, ə'],
      state: 'archived',
      savedAt: A_TIME,
    },
    { url: 'https://a.example/4', title: 'Dördüncü', folder: 'Dəniz', savedAt: A_TIME },
    { url: 'https://a.example/5', folder: 'constructor', savedAt: A_TIME },
  ],
  problems: [{ title: 'A letter', reason: 'not-valid:url' }],
};
