import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from '../apt';

/** Programs that tests have read our files with, by their package in Debian. */
const PROGRAMS: Readonly<Record<string, () => boolean>> = {
  'p7zip-full': () => runs('7z', ['i']),
  epubcheck: () => findEpubcheck() !== null && runs('java', ['-version']),
  jq: () => runs('jq', ['--version']),
  'python3-opentimestamps': () => findPython() !== null,
};

/** Installs the programs that are missing, where that can be done. @returns those that are still missing */
export async function ensurePrograms(say: (line: string) => void): Promise<string[]> {
  const missing = missingPrograms();
  if (missing.length === 0 || !canInstall()) return missing;
  say(`Installing ${missing.join(', ')} with apt-get.`);
  await aptInstall(missing).catch((error: unknown) => say(String(error)));
  return missingPrograms();
}

/**
 * Path of a Python that has the library of OpenTimestamps. With several installed, it is Debian's for which apt
 * installs.
 */
export function findPython(): string | null {
  return inPath('python3').find((python) => runs(python, ['-c', 'import opentimestamps'])) ?? null;
}

/**
 * Path of `epubcheck`. It is a JAR, to be run with `java -jar`: the kernel executes a JAR itself only where
 * binfmt_misc is configured for it, which containers are not.
 */
export function findEpubcheck(): string | null {
  return inPath('epubcheck').find(existsSync) ?? null;
}

/** Where a program of this name can be, in the order in which it is looked for. */
function inPath(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

const missingPrograms = () => Object.keys(PROGRAMS).filter((name) => !PROGRAMS[name]?.());

function runs(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
