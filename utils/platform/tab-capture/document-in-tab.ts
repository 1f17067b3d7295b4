import { type Browser, browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import { TabProblem } from './made-file';

/** Says which document a tab shows now, so that it can be told from another one later. */
export async function documentInTab(tabId: number): Promise<AttachmentSource> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => ({ url: location.href, timeOrigin: performance.timeOrigin }),
    injectImmediately: true,
  });
  const found = injection?.result;
  if (!found) throw new TabProblem('refused', 'the tab takes no script');
  return { tabId, ...found, attempts: 0 };
}

/**
 * Makes sure that the tab still shows that document.
 * @throws TabProblem `tab-gone`, `tab-changed`
 */
export async function requireDocument(source: AttachmentSource): Promise<Browser.tabs.Tab> {
  const tab = await browser.tabs.get(source.tabId).catch((error: unknown) => {
    throw new TabProblem('tab-gone', String(error));
  });
  const shown = await documentInTab(source.tabId).catch((error: unknown) => {
    // The right to look at a tab ends when it goes to another site.
    throw new TabProblem('tab-changed', String(error));
  });
  if (shown.timeOrigin !== source.timeOrigin || withoutFragment(shown.url) !== withoutFragment(source.url))
    throw new TabProblem('tab-changed', `${source.url} → ${shown.url}`);
  return tab;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
