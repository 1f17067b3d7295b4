import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, type MinifyOptions } from 'terser';
import type { Plugin } from 'vite';
import { ROOT } from './project';

/** What Terser made before, by what it was made of: builds for two browsers have most of their code in common. */
const CACHE = join(ROOT, 'node_modules/.cache/menbe-terser');

/**
 * Makes the files of a build as small as can be, by Terser, after the bundler's own minifier has been over them: each finds something
 * that the other does not.
 */
export function minifyBundle(options: MinifyOptions): Plugin {
  return {
    name: 'minify-bundle',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: async (_options, bundle) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        for (const chunk of chunks) chunk.code = await minified(chunk.code, options);
      },
    },
  };
}

async function minified(code: string, options: MinifyOptions): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify(options)).update(code).digest('hex');
  const cached = join(CACHE, `${key}.js`);
  const known = await readFile(cached, 'utf8').catch(() => null);
  if (known !== null) return known;
  const result = await minify(code, options);
  if (result.code === undefined) throw new Error('Terser made nothing.');
  await mkdir(CACHE, { recursive: true });
  // Two builds may run at the same time: neither reads what the other has written half.
  const half = `${cached}.${String(process.pid)}`;
  await writeFile(half, result.code);
  await rename(half, cached);
  return result.code;
}
