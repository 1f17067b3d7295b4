import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from './browser/find-browser';
import { ROOT, runTool, toolPath } from './project';

/** Everything a build depends on. */
const SOURCES = [
  'components',
  'entrypoints',
  'locales',
  'package-lock.json',
  'public',
  'scripts/minify-bundle.ts',
  'scripts/page-chunks.ts',
  'scripts/pseudo-locale.ts',
  'scripts/verify-page',
  'tsconfig.json',
  'utils',
  'wxt.config.ts',
];

/** A build for a browser, or the one for Chromium in a pseudo-language that runs from right to left. */
export type BuildKind = BrowserKind | 'pseudo';

/** What is built for, as the user is told; the folder in `.output` that WXT builds into; and what makes it do so. */
interface Target {
  name: string;
  folder: string;
  args: readonly string[];
}

const TARGETS: Record<BuildKind, Target> = {
  chromium: { name: 'Chromium', folder: 'chrome-mv3', args: ['build'] },
  firefox: { name: 'Firefox', folder: 'firefox-mv3', args: ['build', '-b', 'firefox', '--mv3'] },
  pseudo: {
    name: 'Chromium, in the pseudo-language',
    folder: 'chrome-mv3-pseudo',
    args: ['build', '--mode', 'pseudo'],
  },
};

/** Stands in the build itself: WXT empties the folder, so a build made by hand never passes for this one. */
const STAMP = '.sources';

/**
 * Makes the production build when the sources have changed since the last one.
 * @returns folder of the unpacked extension.
 * @throws Error with the build's own output when it fails.
 */
export async function ensureBuild(kind: BuildKind, say: (line: string) => void): Promise<string> {
  const { name, folder, args } = TARGETS[kind];
  const output = join(ROOT, '.output', folder);
  const sources = await hashSources();
  if ((await readStamp(output)) === sources) return output;
  say(`Building Menbe for ${name}.`);
  // Under a test runner the environment would make it one for developers, with places in the code.
  const run = await runTool(toolPath('wxt'), args, { NODE_ENV: 'production' });
  if (run.code !== 0) throw new Error(`The build failed:\n${run.output}`);
  await writeFile(join(output, STAMP), sources);
  return output;
}

async function readStamp(output: string): Promise<string | null> {
  try {
    return await readFile(join(output, STAMP), 'utf8');
  } catch {
    return null;
  }
}

/** Hex SHA-256 over names and contents. Times would not do: a checkout of an older version makes newer files. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesUnder(source)) {
      hash
        .update(`${path}\0`)
        .update(await readFile(join(ROOT, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(ROOT, path), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [path];
    throw error;
  }
}
