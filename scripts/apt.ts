import { spawn, spawnSync } from 'node:child_process';

/** Installations wait for each other: apt-get takes one at a time. */
let installing: Promise<unknown> = Promise.resolve();

/** Whether packages can be installed without asking anybody: on Debian and Ubuntu, as root. */
export function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && hasApt();
}

/** Installs packages of Debian. Rejects with what apt-get said when it fails. */
export function aptInstall(packages: readonly string[]): Promise<void> {
  const turn = installing.then(async () => {
    await apt(['update']);
    await apt(['install', '-y', '--no-install-recommends', ...packages]);
  });
  installing = turn.catch(() => undefined);
  return turn;
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
