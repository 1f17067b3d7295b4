import { ensureBrowser } from '../browser/install-browser';
import type { ChromiumOptions } from '../browser/launch-chromium';
import { isWithoutSandbox, WITHOUT_SANDBOX } from '../browser/sandbox';
import { ensureBuild } from '../build';

/** The browser and the extension to run, the same for every launch. */
export type BrowserSetup = Pick<ChromiumOptions, 'executablePath' | 'extensionDir' | 'args'>;

/** Finds (or installs) a browser and builds Menbe if need be. Flags come from `MENBE_CHROMIUM_ARGS`. */
export async function setUpBrowser(say: (line: string) => void): Promise<BrowserSetup> {
  if (isWithoutSandbox()) say(WITHOUT_SANDBOX);
  return {
    executablePath: await ensureBrowser('chromium', say),
    extensionDir: await ensureBuild('chromium', say),
    args: splitFlags(process.env.MENBE_CHROMIUM_ARGS ?? ''),
  };
}

/** Splits before each `--`: values of flags hold spaces (`--host-resolver-rules=MAP * 127.0.0.1`). */
export function splitFlags(text: string): string[] {
  return text
    .split(/\s+(?=--)/)
    .map((flag) => flag.trim())
    .filter((flag) => flag !== '');
}
