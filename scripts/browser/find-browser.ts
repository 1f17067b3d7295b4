import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The engines Menbe is built for; Chrome, Edge and Brave count as `chromium`. */
export type BrowserKind = 'chromium' | 'firefox';

/** What locating a browser depends on; tests pass their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** Whether a path is a file that can be run. */
  isExecutable: (path: string) => boolean;
}

/** The environment variable that names the browser to use, whatever else is installed. */
export const PATH_VARIABLE: Record<BrowserKind, string> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** Names to look up on PATH, the most open build first. */
const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPLICATIONS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Brave Browser.app/Contents/MacOS/Brave Browser',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox ESR.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

const LINUX_FILES: Record<BrowserKind, readonly string[]> = {
  chromium: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/brave.com/brave/brave'],
  firefox: ['/snap/bin/firefox', '/opt/firefox/firefox'],
};

/** The machine this process runs on. */
function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isExecutable: (path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/**
 * Path of an installed browser, or `null` when there is none. A path named by `CHROMIUM_PATH` or `FIREFOX_PATH` wins.
 * @throws Error when that variable names something that cannot be run: using another browser would surprise.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine()): string | null {
  const variable = PATH_VARIABLE[kind];
  const named = machine.env[variable];
  if (named) {
    if (!machine.isExecutable(named)) throw new Error(`${variable} is ${named}, which cannot be run.`);
    return named;
  }
  return candidates(kind, machine).find((path) => machine.isExecutable(path)) ?? null;
}

function candidates(kind: BrowserKind, machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', join(machine.home, 'Applications')];
    const applications = folders.flatMap((folder) =>
      MAC_APPLICATIONS[kind].map((name) => join(folder, name)),
    );
    return [...applications, ...onPath(kind, machine)];
  }
  if (machine.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => machine.env[name]);
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS[kind].map((name) => `${folder}\\${name}`));
  }
  return [...onPath(kind, machine), ...LINUX_FILES[kind]];
}

function onPath(kind: BrowserKind, machine: Machine): string[] {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}
