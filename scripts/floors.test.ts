import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCircles } from '../tests/bench/code/folder-graph';
import { FLOORS } from './floors.mjs';
import { ROOT } from './project';

/** The rows of a table of docs/architecture.md: each folder, and the folders it may import. */
function documented(root: string): Record<string, string[]> {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, section = ''] = text.split(`### \`${root}/\`\n`);
  const rows =
    section
      .split('\n## ')[0]
      ?.split('\n### ')[0]
      ?.matchAll(/^\| `([\w-]+)` +\|.*\| ([^|]+?) +\|$/gm) ?? [];
  return Object.fromEntries(
    [...rows].map(([, folder = '', imports = '']) => [folder, imports === '–' ? [] : imports.split(', ')]),
  );
}

it.each(['components', 'utils'])('the architecture says of %s/ what lint enforces', (root) => {
  expect(documented(root)).toEqual(FLOORS[root]);
});

it('the floors allow no circle', () => {
  for (const [root, folders] of Object.entries(FLOORS)) {
    const arrows = Object.entries(folders).flatMap(([from, targets]) =>
      targets.map((to) => ({ from, to, at: root })),
    );
    expect(findCircles(arrows), root).toEqual([]);
  }
});
