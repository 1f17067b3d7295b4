import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './project';

type Dependencies = Record<string, string>;

interface LockedPackage {
  /** Where it was downloaded from; absent where npm takes it from the registry that is configured. */
  resolved?: string;
  integrity?: string;
}

interface Manifest {
  dependencies: Dependencies;
  devDependencies: Dependencies;
}

const read = async <T>(name: string) => JSON.parse(await readFile(join(ROOT, name), 'utf8')) as T;

interface Lockfile {
  packages: Record<string, LockedPackage> & { '': Manifest };
}

const lockfile = () => read<Lockfile>('package-lock.json');

it('the lockfile is of the dependencies that package.json names', async () => {
  const manifest = await read<Manifest>('package.json');
  const { '': root } = (await lockfile()).packages;
  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(root.devDependencies).toEqual(manifest.devDependencies);
});

it('every locked package is pinned by its hash, and comes from the registry', async () => {
  const { '': root, ...packages } = (await lockfile()).packages;
  expect(Object.keys(packages).length).toBeGreaterThan(Object.keys(root.devDependencies).length);
  for (const [path, { resolved, integrity }] of Object.entries(packages)) {
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    if (resolved !== undefined) expect(new URL(resolved).origin, path).toBe('https://registry.npmjs.org');
  }
});
