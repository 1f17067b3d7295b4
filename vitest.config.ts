import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import './tests/support/map-group-by';

const FOLDERS = ['utils', 'components', 'locales', 'scripts', 'tests/bench', 'tests/support'];

/** What a file cannot do to modules that others have loaded before it. */
const CHANGES_MODULES = /\bvi\.(?:mock|doMock|resetModules)\(/;

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((path) => /\.test\.tsx?$/.test(path));
const apart = tests.filter((path) => CHANGES_MODULES.test(readFileSync(path, 'utf8')));

/**
 * Files share a process, and in it the modules they load: jsdom takes longer to load than most files to run. Each has a
 * document of its own. What a file changes beside that, it takes back; files that change modules have a process each.
 */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    setupFiles: ['tests/support/english.ts'],
    mockReset: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: FOLDERS.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: apart,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
