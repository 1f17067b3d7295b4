import { expect, it } from 'vitest';
import { folderPaths } from './folder-paths';

const folder = (id: string, parentId: string | null) => ({ id, name: id.toUpperCase(), parentId });

it('names folders from the outermost one on', () => {
  const paths = folderPaths([folder('c', 'b'), folder('a', null), folder('b', 'a'), folder('d', 'gone')]);
  expect(Object.fromEntries(paths)).toEqual({ a: ['A'], b: ['A', 'B'], c: ['A', 'B', 'C'], d: ['D'] });
});

it('ends with folders that stand in each other, or in very many', () => {
  expect(folderPaths([folder('a', 'b'), folder('b', 'a')]).get('a')).toEqual(['B', 'A']);
  const chain = Array.from({ length: 20_000 }, (_, index) => folder(`f${index}`, `f${index - 1}`));
  expect(folderPaths(chain).get('f19999')).toHaveLength(50);
});
