import { browser } from 'wxt/browser';
import type { CaptureState } from '../model/capture';
import { readCaptureState, writeCaptureState } from '../platform/capture-state-store';
import { showPageNotice } from '../platform/page-notice';
import { settingsKnown } from '../platform/known-settings';
import { whenUntouched } from '../platform/tab-work';
import { showOnButton, wordsFor } from './show-state';
import { waitsForTab } from './keep-attachments';

/** A capture that takes no longer than this does not flash "archiving" on the button. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** After this a notice is no answer to the gesture any more: the button alone has told. */
const NOTICE_MILLISECONDS = 30_000;

/** Tells the user where a tab's capture stands; resolves when it is told. */
export type TellState = (tabId: number, state: CaptureState) => Promise<void>;

/** Tells a state through the badge and to the popup, should it be open. */
export async function tellPopup(tabId: number, state: CaptureState): Promise<void> {
  await inOrder(tabId, async () => {
    await writeCaptureState(tabId, state);
    if (state.phase !== 'archiving') await showOnButton(tabId, state);
  });
  if (state.phase === 'archiving') await showWhileArchiving(tabId);
}

async function showWhileArchiving(tabId: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SHOWN_AFTER_MILLISECONDS));
  await inOrder(tabId, async () => {
    const state = await readCaptureState(tabId);
    if (state?.phase === 'archiving') await showOnButton(tabId, state);
  });
}

/** What each tab's notice is to say, until it does. */
const untold = new Map<number, CaptureState>();

/**
 * Tells a state for a gesture that has no popup: at once on the button, and by a notice in the page, or in the popup
 * where the page takes none. The notice waits until all is made of the page, which it would be in.
 */
export async function tellPage(tabId: number, state: CaptureState): Promise<void> {
  if (state.phase !== 'archiving') untold.set(tabId, state);
  await tellPopup(tabId, state);
  if (state.phase !== 'archiving') await tellInPage(tabId, state);
}

async function tellInPage(tabId: number, state: CaptureState): Promise<void> {
  const isUntouched = (await whenUntouched(tabId, NOTICE_MILLISECONDS)) && !waitsForTab(tabId);
  // A later capture of the tab speaks for itself.
  if (untold.get(tabId) !== state) return;
  untold.delete(tabId);
  await inOrder(tabId, async () => {
    const isTold = isUntouched && (await noticeInPage(tabId, state));
    if (!isTold && state.phase === 'failed') await openPopup();
  });
}

async function noticeInPage(tabId: number, state: CaptureState): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: showPageNotice,
      args: [wordsFor(state), state.phase === 'failed' ? 'bad' : 'good'],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The page takes no script, which is often why the capture failed: the caller tells it otherwise.
    return false;
  }
}

/** Browsers allow this only in a focused window; where it is refused, badge and tooltip have already told. */
async function openPopup(): Promise<void> {
  await Promise.allSettled([browser.action.openPopup()]);
}

const lastTold = new Map<number, Promise<unknown>>();

/** Keeps a tab's states in order: storing one must not overtake the one before. */
function inOrder(tabId: number, tell: () => Promise<void>): Promise<void> {
  const told = (lastTold.get(tabId) ?? settingsKnown()).then(tell);
  // Whoever tells a state hears of its failure; the next one is told all the same.
  lastTold.set(
    tabId,
    told.catch(() => undefined),
  );
  return told;
}
