import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesNaming } from '../browser/processes';

/** A folder that takes all temporary files of this process and of those it starts. */
export interface OwnTemporaryFolder {
  /** Names of what tests and scripts have made in it and not removed. What tools leave does not count. */
  leftovers(): Promise<string[]>;
  /** Processes whose command line names it, once those that were asked to end have had some time for it. */
  processesLeft(): Promise<string[]>;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

/** How everything of ours in a temporary folder is called (scripts/lint/own-folders.js has it made by `mkdtemp`). */
const OURS = /^menbe-/;

/** How long a browser that was asked to end may take. */
const ENDING_MS = 5000;

/** Makes such a folder, and has `os.tmpdir()` name it from here on. */
export async function ownTemporaryFolder(): Promise<OwnTemporaryFolder> {
  // Short: on macOS the paths of sockets in it may have a hundred letters at most.
  const folder = await mkdtemp(join(tmpdir(), 'menbe-'));
  for (const variable of ['TMPDIR', 'TMP', 'TEMP']) process.env[variable] = folder;
  return {
    leftovers: async () => (await readdir(folder)).filter((name) => OURS.test(name)),
    processesLeft: () => processesLeft(folder),
    // A browser that was asked to end may still write for a moment.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

async function processesLeft(folder: string): Promise<string[]> {
  const until = Date.now() + ENDING_MS;
  let left = await processesNaming(folder);
  while (left.length > 0 && Date.now() < until) {
    await sleep(200);
    left = await processesNaming(folder);
  }
  return left;
}
