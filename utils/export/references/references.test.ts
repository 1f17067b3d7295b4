// @vitest-environment jsdom
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, it } from 'vitest';
import { anExportItem } from '../../../tests/support/an-export-item';
import { someDetails } from '../../../tests/support/builders';
import type { DeclaredSource } from '../../model/stated';
import { biblatexRecord } from './biblatex-record';
import { CitationKeys } from './citation-keys';
import { cslItem } from './csl-item';
import { toReference } from './reference';
import { risRecord } from './ris-record';

const COPY = 'https://web.archive.org/web/20251102100000/https://xeber.example/az/1';

/** A copy in a public archive, with all that a source can have. */
const FULL = anExportItem({
  url: COPY,
  byline: 'Leyla Əliyeva, Redaksiya',
  excerpt: 'İki\nsətir.',
  tags: ['su', 'dəniz və qum'],
  note: 'Birinci.\n\nİkinci — 50%.',
  details: someDetails({
    declaredSources: [
      {
        sign: 'memento',
        url: 'https://xeber.example/az/1',
        statedAt: { value: '2025-11-02T10:00:00Z' },
      } as DeclaredSource,
    ],
  }),
});

/** No author, date, language, or anything of the user's. */
const BARE = anExportItem({ byline: null, siteName: null, publishedTime: null, lang: null });

it('writes RIS: a value a line', () => {
  expect(risRecord(toReference(FULL)).split('\r\n')).toEqual([
    'TY  - ELEC',
    'TI  - Xəzərin səviyyəsi enir',
    'AU  - Əliyeva, Leyla',
    'AU  - Redaksiya',
    'T2  - Xəbər',
    'PY  - 2025',
    'DA  - 2025/10/21/',
    'UR  - https://xeber.example/az/1',
    'Y2  - 2026/05/03/',
    'DB  - web.archive.org',
    `AN  - ${COPY}`,
    'LA  - az',
    'AB  - İki sətir.',
    'KW  - su',
    'KW  - dəniz və qum',
    'N1  - Birinci. İkinci — 50%.',
    'ER  - ',
    '',
    '',
  ]);
  expect(risRecord(toReference(BARE)).split('\r\n')).toEqual([
    'TY  - ELEC',
    'TI  - Xəzərin səviyyəsi enir',
    'T2  - xeber.example',
    'UR  - https://xeber.example/az/1',
    'Y2  - 2026/05/03/',
    'ER  - ',
    '',
    '',
  ]);
});

it('lets no text of a page begin a line of RIS', () => {
  const title = 'A\r\nER  - \nTY  - BOOK';
  expect(risRecord(toReference(anExportItem({ title, note: title }))).match(/^(?:ER|TY)/gm)).toEqual([
    'TY',
    'ER',
  ]);
});

it('writes CSL-JSON', () => {
  expect(cslItem(toReference(FULL), 'key')).toEqual({
    id: 'key',
    type: 'webpage',
    title: 'Xəzərin səviyyəsi enir',
    author: [{ family: 'Əliyeva', given: 'Leyla' }, { literal: 'Redaksiya' }],
    'container-title': 'Xəbər',
    issued: { 'date-parts': [[2025, 10, 21]] },
    accessed: { 'date-parts': [[2026, 5, 3]] },
    URL: 'https://xeber.example/az/1',
    archive: 'web.archive.org',
    archive_location: COPY,
    language: 'az',
    abstract: 'İki sətir.',
    keyword: 'su, dəniz və qum',
    note: `Birinci.\n\nİkinci — 50%.\nArchived: ${COPY}`,
  });
  expect(cslItem(toReference(BARE), 'key')).toEqual({
    id: 'key',
    type: 'webpage',
    title: 'Xəzərin səviyyəsi enir',
    'container-title': 'xeber.example',
    accessed: { 'date-parts': [[2026, 5, 3]] },
    URL: 'https://xeber.example/az/1',
  });
});

it('writes BibLaTeX that another program reads as it was', () => {
  const [item] = new Cite(biblatexRecord(toReference(FULL), 'key')).data;
  expect(item).toMatchObject({
    id: 'key',
    type: 'webpage',
    title: 'Xəzərin səviyyəsi enir',
    author: [{ family: 'Əliyeva', given: 'Leyla' }, { family: 'Redaksiya' }],
    issued: { 'date-parts': [[2025, 10, 21]] },
    accessed: { 'date-parts': [[2026, 5, 3]] },
    URL: 'https://xeber.example/az/1',
    note: `Archived at ${COPY} on 2025-11-02`,
    abstract: 'İki sətir.',
    keyword: 'su,dəniz və qum',
    annote: 'Birinci. İkinci — 50%.',
  });
});

it.each([
  'a } b',
  'a { b',
  '} {',
  '{{ x }',
  '\\',
  '100 % & $5 #1 _x ^y ~z',
  '}\n@book{evil, title={x}}',
  '--',
])('writes BibLaTeX that a title cannot break: %j', (title) => {
  const file = ['one', 'two']
    .map((key) => biblatexRecord(toReference(anExportItem({ title, tags: [title], note: title })), key))
    .join('');
  const { data } = new Cite(file);
  expect(data.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(data[0]?.title).toBe(title.replace('\n', ' '));
});

it('gives no two sources one key', () => {
  const keys = new CitationKeys();
  const source = toReference(FULL);
  expect([keys.next(source), keys.next(toReference(BARE)), keys.next(source)]).toEqual([
    'eliyeva2025xezerin',
    'xeberexample2026xezerin',
    'eliyeva2025xezerin-2',
  ]);
});
