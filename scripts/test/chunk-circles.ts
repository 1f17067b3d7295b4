import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { staticImports } from './static-imports';

/**
 * Circles of files of a build that import each other, each as a line. Modules of a circle run before what they import is there: a dialog would fail when
 * it is opened, and in one browser alone.
 */
export async function chunkCircles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const imports = new Map<string, string[]>();
  for (const name of names.filter((each) => each.endsWith('.js')))
    imports.set(name, staticImports(name, await readFile(join(folder, name), 'utf8')));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    const begin = path.indexOf(name);
    if (begin >= 0) circles.push([...path.slice(begin), name].join(' -> '));
    if (begin >= 0 || done.has(name)) return;
    for (const next of imports.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of imports.keys()) visit(name, []);
  return circles;
}
