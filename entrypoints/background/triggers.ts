import { type Browser, browser } from 'wxt/browser';
import { t } from '../../utils/i18n/translate';
import type { CaptureScope } from '../../utils/model/capture';

/** Called when the user asks to archive what a tab shows. */
export type OnGesture = (tab: Browser.tabs.Tab, scope: CaptureScope) => void;

const MENU_PAGE = 'archive-page';
const MENU_SELECTION = 'archive-selection';

/** Listens to the gestures that need no popup: the shortcut and the page's context menu. */
export function listenToGestures(onGesture: OnGesture): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'archive-page' && tab) onGesture(tab, 'content');
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) onGesture(tab, info.menuItemId === MENU_SELECTION ? 'selection' : 'content');
  });
}

/** Makes the context menu anew; the browser keeps it between starts. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_PAGE, title: t('background.menuPage'), contexts: ['page'] });
  browser.contextMenus.create({
    id: MENU_SELECTION,
    title: t('background.menuSelection'),
    contexts: ['selection'],
  });
}
