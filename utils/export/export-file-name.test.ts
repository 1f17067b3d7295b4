import { expect, it } from 'vitest';
import { dayName, exportFileName, type NamedScope } from './export-file-name';

const NOW = new Date(2026, 0, 31, 9, 5);
const LONG = 'word '.repeat(40);

it.each<[name: string, scope: NamedScope]>([
  ['menbe-2026-01-31-0905-all.json', { kind: 'all' }],
  [
    'menbe-2026-01-31-0905-search-körpü-site-news-test.json',
    { kind: 'filter', filter: 'Körpü site:news.test' },
  ],
  ['menbe-2026-01-31-0905-search.json', { kind: 'filter', filter: '/ * ? ..' }],
  [`menbe-2026-01-31-0905-search${'-word'.repeat(8)}.json`, { kind: 'filter', filter: LONG }],
  ['menbe-2026-01-31-0905-herald-test.json', { kind: 'pages', urls: ['https://www.herald.test/a'] }],
  ['menbe-2026-01-31-0905-2-sources.json', { kind: 'pages', urls: ['https://a.test/', 'https://b.test/'] }],
  [
    'menbe-2026-01-31-0905-case-the-harbour-2.json',
    { kind: 'pages', urls: ['https://a.test/'], ofCase: { name: 'The harbour, 2' } },
  ],
  ['menbe-2026-01-31-0905-source.json', { kind: 'pages', urls: ['file:///a.html'] }],
])('%s', (name, scope) => {
  expect(exportFileName(NOW, scope, 'json')).toBe(name);
});

it('has the day alone where something else tells exports apart', () => {
  expect(dayName(NOW)).toBe('menbe-2026-01-31');
});
