import { readdirSync, readFileSync } from 'node:fs';
import type { FixtureFile } from './run-link-format-tests';

const FOLDER = new URL('../fixtures/links/', import.meta.url);

/** A file of `tests/fixtures/links`, by name. */
export function linkFixture(path: string): FixtureFile {
  return { path, content: readFileSync(new URL(path, FOLDER), 'utf8') };
}

/** All files of `tests/fixtures/links`; up to its first dot, each has the id of its format as name. */
export function linkFixtures(): { format: string; file: FixtureFile }[] {
  return readdirSync(FOLDER).map((name) => ({ format: name.split('.')[0] ?? name, file: linkFixture(name) }));
}
