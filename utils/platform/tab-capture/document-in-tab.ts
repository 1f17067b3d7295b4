import { type Browser, browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import type { DocumentIdentity } from '../../model/read-page';
import { TabProblem } from './made-file';
import { type Held, isSameDocument } from './same-document';
import { whileThere } from './while-there';

/** Injection target for the extracted document, by document id where the browser has ids. */
export function targetOf({ tabId, documentId }: AttachmentSource): Browser.scripting.InjectionTarget {
  return documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
}

/**
 * Captures something of the extracted document, which the tab must show before and after.
 * @throws TabProblem `tab-gone`, `tab-changed`, and what `make` throws
 */
export async function withDocument<T>(
  source: AttachmentSource,
  make: (tab: Browser.tabs.Tab) => Promise<T>,
  held: Held = 'as-seen',
): Promise<T> {
  const tab = await requireDocument(source, held);
  try {
    return await whileThere(make(tab), () => requireDocument(source, held));
  } finally {
    // If the tab has navigated in between, that is the reason for the failure.
    await requireDocument(source, held);
  }
}

async function requireDocument(source: AttachmentSource, held: Held): Promise<Browser.tabs.Tab> {
  const tab = await browser.tabs.get(source.tabId).catch((error: unknown) => {
    throw new TabProblem('tab-gone', String(error));
  });
  const shown = await documentShown(source).catch((error: unknown) => {
    // `activeTab` ends when the tab navigates to another origin.
    throw new TabProblem('tab-changed', String(error));
  });
  if (!isSameDocument(source, shown, held))
    throw new TabProblem('tab-changed', `${source.url} → ${shown.url}`);
  return tab;
}

async function documentShown(source: AttachmentSource): Promise<DocumentIdentity> {
  const [injection] = await browser.scripting.executeScript({
    target: targetOf(source),
    func: () => ({ url: location.href, timeOrigin: performance.timeOrigin }),
    injectImmediately: true,
  });
  if (!injection?.result) throw new Error('the tab takes no script');
  return injection.result;
}
