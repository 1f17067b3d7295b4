import { browser } from 'wxt/browser';

/** Firefox before version 116 has no such question. */
type Asking = Partial<Pick<typeof browser.action, 'getUserSettings'>>;

/** Whether the user has pinned Menbe's icon to the toolbar; `null` where the browser does not tell. */
export async function isOnToolbar(): Promise<boolean | null> {
  const action: Asking = browser.action;
  return (await action.getUserSettings?.())?.isOnToolbar ?? null;
}
