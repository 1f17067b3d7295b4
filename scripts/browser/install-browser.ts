import { spawn, spawnSync } from 'node:child_process';
import { findBrowser, PATH_VARIABLE, type BrowserKind } from './find-browser';

const DEBIAN_PACKAGE: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const ADVICE: Record<BrowserKind, string> = {
  chromium: 'Install Chromium, Google Chrome, Microsoft Edge or Brave',
  firefox: 'Install Firefox or Firefox ESR',
};

/**
 * Path of an installed browser. On Debian and Ubuntu as root a missing one is installed with apt.
 * @throws Error that tells what to install when there is none and none can be installed.
 */
export async function ensureBrowser(kind: BrowserKind, say: (line: string) => void): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;
  if (canInstall()) {
    const name = DEBIAN_PACKAGE[kind];
    say(`No ${kind} found: installing ${name} with apt-get. This takes a minute or two.`);
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', name]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(
    `No ${kind} found. ${ADVICE[kind]}, or set ${PATH_VARIABLE[kind]} to the browser's program file, and run this again.`,
  );
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasApt();
}

function hasApt(): boolean {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs apt-get without questions; its output is shown only when it fails. */
function apt(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}
