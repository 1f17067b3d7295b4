import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../../scripts/project';

/**
 * Bundles a script of the bench for a page or a worker; returns its source.
 * @param replaced files that stand in for modules, by the modules' names
 */
export async function bundle(
  name: string,
  format: 'iife' | 'es',
  replaced: Readonly<Record<string, string>> = {},
): Promise<string> {
  const replace: Plugin = {
    name: 'replace',
    enforce: 'pre',
    resolveId: (id) => replaced[id.replace(/^.*\//, '')] ?? null,
  };
  const result = await build({
    configFile: false,
    plugins: [replace],
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: {
        entry: join(ROOT, 'tests/bench/library', name),
        formats: [format],
        name: 'bench',
        fileName: 'bench',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled.`);
  const chunk = output.output.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${name} gave no script.`);
  return chunk.code;
}
