import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['components', 'entrypoints', 'scripts', 'utils'];

/** A file of the project: its path from the project's root, with `/`, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

/** Whether a file is code that is shipped or run: no test, no generated table, no declaration of types alone. */
export function isProduction(path: string): boolean {
  return /\.(?:tsx?|mjs)$/.test(path) && !/\.test\.tsx?$|\.data\.ts$|\.d\.m?ts$/.test(path);
}

/** The production code below a project's root, sorted by path. */
export function readProductionFiles(root: string): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
    .filter(isProduction)
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
