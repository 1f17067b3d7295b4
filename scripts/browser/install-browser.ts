import { aptInstall, canInstall } from '../apt';
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
    await aptInstall([name]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(
    `No ${kind} found. ${ADVICE[kind]}, or set ${PATH_VARIABLE[kind]} to the browser's program file, and run this again.`,
  );
}
