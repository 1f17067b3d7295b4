import { browser } from 'wxt/browser';

/** The tab under the popup. */
export interface CurrentTab {
  id: number;
  windowId: number;
  /** `null` unless the user's gesture granted access to this tab (activeTab). */
  url: string | null;
  title: string | null;
}

/** The active tab of this window; `null` if the window has none. */
export async function currentTab(): Promise<CurrentTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url || null, title: tab.title || null };
}
