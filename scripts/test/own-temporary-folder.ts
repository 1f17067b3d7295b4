import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that takes all temporary files of this process and of those it starts. */
export interface OwnTemporaryFolder {
  /** Names of what tests and scripts have made in it and not removed. What tools leave does not count. */
  leftovers(): Promise<string[]>;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

/** How everything of ours in a temporary folder is called (scripts/lint/own-folders.js has it made by `mkdtemp`). */
const OURS = /^menbe-/;

/** Makes such a folder, and has `os.tmpdir()` name it from here on. */
export async function ownTemporaryFolder(): Promise<OwnTemporaryFolder> {
  // Short: on macOS the paths of sockets in it may have a hundred letters at most.
  const folder = await mkdtemp(join(tmpdir(), 'menbe-'));
  for (const variable of ['TMPDIR', 'TMP', 'TEMP']) process.env[variable] = folder;
  return {
    leftovers: async () => (await readdir(folder)).filter((name) => OURS.test(name)),
    // A browser that was asked to end may still write for a moment.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
