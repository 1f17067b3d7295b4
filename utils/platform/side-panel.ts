import { browser } from 'wxt/browser';

/** Firefox's sidebar; the types know the interface of Chromium's panel alone. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * Opens Menbe's panel beside the page, in Firefox its sidebar. To be called by a click itself: after anything is waited for, browsers refuse.
 * @param windowId of the page's window
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as { sidebarAction: Sidebar }).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}
