import { browser } from 'wxt/browser';

/** Firefox before version 116 has no such question. */
type Asking = Partial<Pick<typeof browser.action, 'getUserSettings'>>;

/** Whether Menbe's icon is pinned to the toolbar; `null` where the browser does not say, and until it has. */
export type Pinned = boolean | null;

/** Asks the browser whether the user has pinned Menbe's icon to the toolbar. */
export async function isOnToolbar(): Promise<Pinned> {
  const action: Asking = browser.action;
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
