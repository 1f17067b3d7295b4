import type { LinkFormatSetup } from '../run-link-format-tests';
import { HYPOTHESIS } from '../../../utils/import/formats/hypothesis';
import { A_TIME, marked, savedAt } from './saved-at';

const LATER = '2024-05-01T10:00:00.000Z';

const annotation = (id: string, uri: unknown, text: string, more: object = {}) => ({
  ...{ id, created: '2013-07-30T20:52:04.000000+00:00', updated: LATER, uri, text, tags: [] },
  ...{ user: 'acct:aysel@hypothes.is', group: '__world__', document: { title: ['Birinci'] } },
  ...{ target: [{ source: uri }], ...more },
});

const words = (exact: string) => ({
  target: [
    {
      source: 'https://a.example/1',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
        { type: 'TextPositionSelector', start: 0, end: 7 },
        { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
      ],
    },
  ],
});

const FILE = {
  export_date: LATER,
  export_userid: 'acct:aysel@hypothes.is',
  client_version: '1.1500.0',
  annotations: [
    annotation('a3', 'https://a.example/1', 'An answer', { references: ['a1'], created: LATER }),
    annotation('a1', 'https://a.example/1', 'A comment', { ...words('Xəzər dənizi'), tags: ['su', 'qum'] }),
    annotation('a2', 'https://a.example/1', '', { ...words('Marked alone'), created: LATER, tags: ['su'] }),
    annotation('a4', 'https://a.example/1', 'Of the page', { created: LATER }),
    annotation('a5', 'https://a.example/1', 'An answer to what is not here', { references: ['gone'] }),
    annotation('a6', 'urn:x-pdf:0123', 'Of a file', { document: { title: ['A file'] } }),
    annotation('a7', 12, 'Of nothing', { document: null }),
    'no object',
  ],
};

/** The JSON of the Hypothesis client: highlights, notes of the page, answers. */
export const HYPOTHESIS_FIXTURE: LinkFormatSetup = {
  format: HYPOTHESIS,
  files: () => [{ path: 'hypothesis.json', content: JSON.stringify(FILE, null, 2) }],
  links: [
    {
      url: 'https://a.example/1',
      title: 'Birinci',
      note: 'Of the page\n\nAn answer to what is not here',
      tags: ['su', 'qum'],
      savedAt: A_TIME,
      highlights: [
        marked('Xəzər dənizi', 'A comment\n\nAn answer', A_TIME),
        marked('Marked alone', null, savedAt(LATER)),
      ],
    },
  ],
  problems: [
    { title: null, reason: 'not-an-object' },
    { title: 'A file', reason: 'not-valid:url' },
    { title: null, reason: 'missing:url' },
  ],
};
