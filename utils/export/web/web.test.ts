// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { anExportItem } from '../../../tests/support/an-export-item';
import { someDetails } from '../../../tests/support/builders';
import type { DeclaredSource } from '../../model/stated';
import { toReference } from '../references/reference';
import { ATOM_TAIL, atomEntry, atomHead } from './atom';
import { bookmarkEntry } from './bookmark-entry';
import { linkItem, LINKS_TAIL, linksHead } from './robust-links';

const FEED = {
  id: '01994a3c-0000-7000-8000-0000000000ff',
  title: 'Sular & limanlar',
  updated: new Date('2026-11-23T12:00:00.000Z'),
  generator: 'Menbe test',
};

it('writes an entry of Atom with all that RFC 4287 asks for', () => {
  const item = anExportItem({
    byline: 'Leyla Əliyeva, Redaksiya',
    excerpt: 'İki\nsətir.',
    tags: ['su', '"qum" & <daş>'],
    html: '<p>Xəzər &amp; su</p>',
  });
  const xml = `${atomHead(FEED)}${atomEntry(toReference(item), item)}${ATOM_TAIL}`;
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  expect(documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  expect([...documentElement.children].map(({ localName }) => localName)).toEqual([
    ...['id', 'title', 'updated', 'generator'],
    'entry',
  ]);
  const entry = documentElement.lastElementChild;
  expect(entry?.getAttribute('xml:lang')).toBe('az');
  const shown = [...(entry?.children ?? [])].map(({ localName, textContent, attributes }) => [
    localName,
    ...[...attributes].map(({ value }) => value),
    ...(textContent === '' ? [] : [textContent]),
  ]);
  expect(shown).toEqual([
    ['id', `urn:uuid:${item.id}`],
    ['title', 'Xəzərin səviyyəsi enir'],
    ['link', 'alternate', 'https://xeber.example/az/1'],
    ['updated', '2026-05-03T12:00:00.000Z'],
    ['published', '2025-10-21T19:44:00+04:00'],
    ['author', 'Leyla Əliyeva'],
    ['author', 'Redaksiya'],
    ['category', 'su'],
    ['category', '"qum" & <daş>'],
    ['summary', 'İki sətir.'],
    ['content', 'html', '<p>Xəzər &amp; su</p>'],
  ]);
});

it('makes up no time of publication, no author and no language', () => {
  const item = anExportItem({ publishedTime: '2025-10-21', byline: null, lang: 'az"><x' });
  const entry = atomEntry(toReference(item), item);
  expect(entry).not.toContain('<published>');
  expect(entry).toContain('<author><name>Xəbər</name></author>');
  expect(entry).toMatch(/^<entry>/);
});

it('writes a Robust Link with the address of a copy only where one is public', () => {
  const copy = 'https://web.archive.org/web/2025/https://xeber.example/az/1?a=1&b="';
  const memento = {
    sign: 'memento',
    url: 'https://xeber.example/az/1',
    statedAt: { value: '2025-11-02' },
  } as DeclaredSource;
  const items = [
    anExportItem({ title: 'A <b>' }),
    anExportItem({ url: copy, details: someDetails({ declaredSources: [memento] }) }),
  ];
  const page = `${linksHead('<Sular>')}${items.map((item) => linkItem(toReference(item))).join('')}${LINKS_TAIL}`;
  const read = new DOMParser().parseFromString(page, 'text/html');
  expect(read.title).toBe('<Sular>');
  const [plain, copied] = [...read.querySelectorAll('ul > li > a')];
  expect(plain?.textContent).toBe('A <b>');
  expect({ ...(plain as HTMLElement).dataset }).toEqual({
    originalurl: 'https://xeber.example/az/1',
    versiondate: '2026-05-03',
  });
  expect({ ...(copied as HTMLElement).dataset }).toEqual({
    originalurl: 'https://xeber.example/az/1',
    versiondate: '2025-11-02',
    versionurl: copy,
  });
});

it('parts tags of a bookmark by commas alone', () => {
  const bookmark = {
    url: 'https://a.example/?a=1&b="',
    title: null,
    tags: ['su', 'qum, daş'],
    note: null,
    addedAt: '2013-07-30T20:52:04.999Z',
    modifiedAt: '2013-07-30T20:52:05.000Z',
  };
  expect(bookmarkEntry(bookmark)).toBe(
    '    <DT><A HREF="https://a.example/?a=1&amp;b=&quot;" ADD_DATE="1375217524" LAST_MODIFIED="1375217525" TAGS="su,qum daş">https://a.example/?a=1&amp;b=&quot;</A>\n',
  );
});
