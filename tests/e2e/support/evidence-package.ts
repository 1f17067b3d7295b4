import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Unpacks a ZIP with Info-ZIP; gives the one folder in it. */
export async function unpack(zip: string, into: string): Promise<string> {
  execFileSync('unzip', ['-q', zip, '-d', into]);
  const names = await readdir(into);
  if (names.length !== 1) throw new Error(`At the top of the package: ${names.join(', ')}`);
  return join(into, names[0] ?? '');
}

const hashOf = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

async function listed(bag: string, manifest: string): Promise<Map<string, string>> {
  const text = await readFile(join(bag, manifest), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, hash = '', path = ''] = /^([0-9a-f]+)\s+(.*)$/.exec(line) ?? [];
      return [path, hash];
    }),
  );
}

/**
 * Reads a folder as RFC 8493 has it and gives what is wrong with it as a bag: sections 2.1.1 (declaration), 2.1.2 and
 * 2.1.3 (payload and its manifest, which lists every file once and none that is missing), 2.2.1 (tag manifest), 2.2.2
 * (bag-info), 2.4 (names), section 3 (complete and valid).
 */
export async function bagProblems(bag: string): Promise<string[]> {
  const problems: string[] = [];
  const declaration = await readFile(join(bag, 'bagit.txt'), 'utf8');
  if (declaration !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') problems.push('bagit.txt');
  const entries = await readdir(bag, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1));
  const payload = files.filter((path) => path.startsWith('data/'));
  const manifest = await listed(bag, 'manifest-sha256.txt');
  const tags = await listed(bag, 'tagmanifest-sha256.txt');
  if (manifest.size !== payload.length || payload.some((path) => !manifest.has(path)))
    problems.push('the manifest does not list the payload');
  if (tags.has('tagmanifest-sha256.txt') || !tags.has('manifest-sha256.txt')) problems.push('tag manifest');
  for (const [path, hash] of [...manifest, ...tags]) {
    if (/^\/|\.\.|[\r\n%]/.test(path)) problems.push(`name: ${path}`);
    if ((await hashOf(join(bag, path)).catch(() => '')) !== hash) problems.push(`not valid: ${path}`);
  }
  const info = await readFile(join(bag, 'bag-info.txt'), 'utf8');
  if (!/^(?:[\w-]+: \S.*\n)+$/.test(info)) problems.push('bag-info.txt');
  const [, bytes, count] = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(info) ?? [];
  const sizes = await Promise.all(payload.map(async (path) => (await readFile(join(bag, path))).length));
  if (Number(bytes) !== sizes.reduce((sum, size) => sum + size, 0) || Number(count) !== payload.length)
    problems.push('Payload-Oxum');
  return problems;
}
