import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n/translate';
import type { CaptureScope } from '../model/capture';

/** Called when the user asks to archive what a tab shows; `scope` is `null` where the gesture does not say how much. */
export type OnGesture = (tab: Browser.tabs.Tab, scope: CaptureScope | null) => void;

const MENU_PAGE = 'archive-page';
const MENU_SELECTION = 'archive-selection';

/**
 * Listens to the gestures without a popup: the shortcuts and the context menu.
 * @param onHighlight called when the user asks to highlight what is selected in a tab
 */
export function listenToGestures(onGesture: OnGesture, onHighlight: (tab: Browser.tabs.Tab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'archive-page' && tab) onGesture(tab, null);
    if (command === 'highlight-selection' && tab) onHighlight(tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) onGesture(tab, info.menuItemId === MENU_SELECTION ? 'selection' : null);
  });
}

let made: Promise<void> = Promise.resolve();

/** Recreates the context menu in the current language; the browser keeps it between starts. Calls are serialised. */
export function createMenu(): Promise<void> {
  made = made.then(replaceMenu);
  return made;
}

async function replaceMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_PAGE, title: t('background.menuPage'), contexts: ['page'] });
  browser.contextMenus.create({
    id: MENU_SELECTION,
    title: t('background.menuSelection'),
    contexts: ['selection'],
  });
}
