import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, type ChromiumOptions, type MenbeChromium } from '../browser/launch-chromium';
import { browserMemory } from '../browser/processes';

/** A browser is closed and started anew after this many pages: what pages leave behind in it never adds up. */
const PAGES_PER_BROWSER = 200;
/** Bytes after which it is closed as well. Between two pages it holds about half of that. */
const MOST_MEMORY = 450 * 1024 * 1024;
const CLOSE_LIMIT = 5_000;

/** One browser after another on one profile, for a batch. */
export interface BatchBrowser {
  /** A browser ready for the next page: the same as before, or a new one after a crash or many pages. */
  ready(): Promise<MenbeChromium>;
  /** Closes all tabs but an empty one, whatever their pages say; a browser that no longer obeys is killed. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

/** `options.profile` must be set: it is what the browsers share. */
export function createBatchBrowser(options: ChromiumOptions & { profile: string }): BatchBrowser {
  let current: { menbe: MenbeChromium; emptyTab: string; pages: number } | null = null;
  const close = async () => {
    const closing = current;
    current = null;
    if (closing?.menbe.browser.connected) await closeOrKill(closing.menbe);
  };
  return {
    async ready() {
      if (current && (await isSpent(current))) await close();
      if (!current) {
        const menbe = await launchChromium(options);
        // Pages may not put files on the disk; the events tell that they tried.
        await menbe.session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
        current = { menbe, emptyTab: (await openTabs(menbe))[0] ?? '', pages: 0 };
      }
      current.pages += 1;
      return current.menbe;
    },
    async closeTabs() {
      if (!current?.menbe.browser.connected) return;
      const { menbe, emptyTab } = current;
      if (!(await closeAllBut(menbe, emptyTab))) await menbe.kill();
    },
    close,
  };
}

async function isSpent({
  menbe: { browser },
  pages,
}: {
  menbe: MenbeChromium;
  pages: number;
}): Promise<boolean> {
  if (!browser.connected || pages >= PAGES_PER_BROWSER) return true;
  return (await browserMemory(browser.process()?.pid ?? 0)) > MOST_MEMORY;
}

async function openTabs(menbe: MenbeChromium): Promise<string[]> {
  const { targetInfos } = await menbe.session.send('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
}

/** False when tabs are still open after a while, or the browser went away. */
async function closeAllBut(menbe: MenbeChromium, emptyTab: string): Promise<boolean> {
  const end = Date.now() + CLOSE_LIMIT;
  const closing = async () => {
    while (Date.now() < end) {
      const tabs = (await openTabs(menbe)).filter((targetId) => targetId !== emptyTab);
      if (tabs.length === 0) return true;
      // A popup closes with its tab, so a tab may be gone before its turn.
      await Promise.allSettled(
        tabs.map((targetId) => menbe.session.send('Target.closeTarget', { targetId })),
      );
      await sleep(20);
    }
    return false;
  };
  return Promise.race([closing().catch(() => false), sleep(CLOSE_LIMIT, false, { ref: false })]);
}

async function closeOrKill(menbe: MenbeChromium): Promise<void> {
  const closed = menbe.close().then(
    () => true,
    () => false,
  );
  if (!(await Promise.race([closed, sleep(2 * CLOSE_LIMIT, false, { ref: false })]))) await menbe.kill();
}
