import { type Browser, browser } from 'wxt/browser';
import { t } from '../i18n/translate';
import type { CaptureScope } from '../model/capture';
import { openRescue } from '../platform/open-rescue';
import { inBackground } from '../platform/tell-trouble';

/** A tab that a gesture was made in; its address is '' where the browser does not tell it. */
export interface AskedTab {
  id: number;
  url: string;
}

/** Called when the user asks to archive what a tab shows; `scope` is `null` where the gesture does not say how much. */
export type OnGesture = (tab: AskedTab, scope: CaptureScope | null) => void;

const MENU_PAGE = 'archive-page';
const MENU_SELECTION = 'archive-selection';
const MENU_RESCUE = 'rescue';

/**
 * Listens to the gestures without a popup: the shortcuts and the context menu.
 * @param onHighlight called when the user asks to highlight what is selected in a tab
 */
export function listenToGestures(onGesture: OnGesture, onHighlight: (tab: AskedTab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const asked = askedTab(tab);
    if (command === 'archive-page' && asked) onGesture(asked, null);
    if (command === 'highlight-selection' && asked) onHighlight(asked);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === MENU_RESCUE) return inBackground('gestures', openRescue);
    const asked = askedTab(tab);
    if (asked) onGesture(asked, menuItemId === MENU_SELECTION ? 'selection' : null);
  });
}

/** `null` for what is no tab, as the browser's own windows. */
function askedTab(tab: Browser.tabs.Tab | undefined): AskedTab | null {
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

let made: Promise<void> = Promise.resolve();

/**
 * Recreates the context menu in the current language; the browser keeps it between starts. Calls are serialised, and
 * each runs whether the one before it failed or not.
 */
export function createMenu(): Promise<void> {
  made = made.then(replaceMenu, replaceMenu);
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
  browser.contextMenus.create({ id: MENU_RESCUE, title: t('background.menuRescue'), contexts: ['action'] });
}
