import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from '../apt';

/** Debian's `epubcheck`, which it starts through the kernel's table of formats: that is not there in a container. */
export const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** Programs that tests have read our files with, by their package in Debian. */
const PROGRAMS: Readonly<Record<string, () => boolean>> = {
  'p7zip-full': () => runs('7z', ['i']),
  epubcheck: () => existsSync(EPUBCHECK) && runs('java', ['-version']),
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

/** Path of a Python that has the library of OpenTimestamps: of several, Debian's has what Debian installs. */
export function findPython(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const pythons = folders.map((folder) => join(folder, 'python3'));
  return pythons.find((python) => runs(python, ['-c', 'import opentimestamps'])) ?? null;
}

const missingPrograms = () => Object.keys(PROGRAMS).filter((name) => !PROGRAMS[name]?.());

function runs(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
