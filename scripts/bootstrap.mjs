import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = [20, 19];

/**
 * Installs the dependencies when they are missing or out of date, then runs a TypeScript program with the arguments
 * given to this one, and ends with its exit code. Uses nothing but Node: in a fresh clone there is nothing else.
 * @param {string} program path of the TypeScript file, from the project's folder
 * @returns {Promise<void>}
 */
export async function bootstrap(program) {
  requireNode();
  if (!dependenciesMatch()) {
    console.log('Installing dependencies (npm ci).');
    const code = await run(npm(['ci', '--no-audit', '--no-fund']), { cwd: ROOT });
    if (code !== 0) {
      console.error('npm ci failed, see above. Nothing else was done.');
      process.exit(code);
    }
  }
  // Resolved from here, so that the current folder stays the one the user is in.
  const loader = import.meta.resolve('tsx');
  const path = fileURLToPath(new URL(`../${program}`, import.meta.url));
  process.exitCode = await run([process.execPath, '--import', loader, path, ...process.argv.slice(2)], {});
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Menbe needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Whether what npm says it installed is what package-lock.json asks for; packages for other systems may be missing. */
function dependenciesMatch() {
  try {
    const wanted = lockedPackages('package-lock.json');
    const installed = lockedPackages('node_modules/.package-lock.json');
    return Object.entries(wanted).every(([path, { version, optional }]) =>
      path === '' ? true : installed[path] ? installed[path].version === version : optional === true,
    );
  } catch {
    return false;
  }
}

function lockedPackages(file) {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
}

/** The npm that runs this script, else the one on PATH (which on Windows is a script that only a shell can start). */
function npm(args) {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? [process.execPath, path, ...args] : ['npm', ...args];
}

/** Runs a program with this one's terminal, passes signals on, and tells its exit code. */
function run([command, ...args], options) {
  const shell = command === 'npm' && process.platform === 'win32';
  const child = spawn(command, args, { stdio: 'inherit', shell, ...options });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}
