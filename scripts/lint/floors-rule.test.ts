import { expect, it } from 'vitest';
import { lintText } from '../../tests/support/lint-text';

const messagesFor = (path: string, text: string): string[] =>
  lintText(path, text, { 'menbe/floors': 'error' }).map(({ message }) => message);

it.each([
  ["import { a } from '../db/a';", 'by value'],
  ["import type { A } from '../db/a';", 'by type'],
  ["type A = import('../db/a').A;", 'by an import type'],
  ["export * from '../db/a';", 'as a whole'],
  ["export { a } from '../db/a';", 'as an export'],
  ["const a = () => import('../db/a');", 'dynamically'],
])('refuses %s, an import upwards %s', (text) => {
  expect(messagesFor('utils/model/b.ts', text)).toEqual([
    'The floors in scripts/floors.mjs do not allow utils/model -> utils/db.',
  ]);
});

it('allows imports downwards, of neighbours in the folder, of packages and of folders that only share a name', () => {
  const text = "import '../model/a';\nimport './b';\nimport 'dexie';";
  expect(messagesFor('utils/url/c.ts', text)).toEqual([]);
  expect(messagesFor('utils/archive/db/c.ts', "import '../../model/a';")).toEqual([]);
});
