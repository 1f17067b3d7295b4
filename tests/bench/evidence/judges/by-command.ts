import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../../../scripts/project';
import { t } from '../../../../utils/i18n/translate';
import type { Judge } from './judge';
import { writeFiles } from './write-files';

/** What `npm run verify` says, started twice a batch: with the fingerprint and without. */
export function judgeByCommand(parent: string): Judge {
  return async (files, keyId) => {
    const paths = await writeFiles(join(parent, 'command'), files);
    const run = (needsFingerprint: boolean) => {
      const chosen = paths.filter((_, index) => files[index]?.needsFingerprint === needsFingerprint);
      return runCommand(chosen, needsFingerprint ? ['--key', keyId] : []);
    };
    const passed = new Map([...(await run(false)), ...(await run(true))]);
    return paths.map((path, index) => {
      const said = passed.get(path);
      return said !== undefined && (!files[index]?.needsVouching || !said.includes(t('evidence.otherTimes')));
    });
  };
}

/** The files that pass, with all that the command says of each. Of each of the others it must say as well why it does not. */
function runCommand(paths: readonly string[], options: readonly string[]): Promise<[string, string][]> {
  if (paths.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const args = ['scripts/verify.mjs', ...paths, ...options];
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 }, (error, output, errors) => {
      const verdicts = output.split(/^(?=(?:OK |BAD) {2}\S)/m).filter((said) => /^(OK |BAD) {2}/.test(said));
      const lines = errors.split('\n');
      // What a change made into something else than an export.
      const refused = paths.filter((path) => lines.some((line) => line.startsWith(`${path}: `)));
      if (verdicts.length + refused.length !== paths.length)
        reject(new Error(`The command said too little: ${errors}`, { cause: error }));
      else
        resolve(
          verdicts.flatMap((said): [string, string][] => {
            const [, path] = /^OK {3}(\S.*)$/m.exec(said) ?? [];
            return path === undefined || !said.startsWith('OK ') ? [] : [[path, said]];
          }),
        );
    });
  });
}
