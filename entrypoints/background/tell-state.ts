import { browser } from 'wxt/browser';
import type { CaptureState } from '../../utils/model/capture';
import { readCaptureState, writeCaptureState } from '../../utils/platform/capture-state-store';
import { showPageNotice } from '../../utils/platform/page-notice';
import { showOnButton, wordsFor } from './show-state';
import { settingsKnown } from './follow-settings';
import { expectEnd } from './interrupted-captures';

/** A capture that takes no longer than this does not flash "archiving" on the button. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** Tells a state through the badge and to the popup, should it be open. */
export function tellPopup(tabId: number, state: CaptureState): void {
  void inOrder(tabId, async () => {
    if (state.phase === 'archiving') expectEnd();
    await writeCaptureState(tabId, state);
    if (state.phase !== 'archiving') await showOnButton(tabId, state);
    else setTimeout(() => void showWhileArchiving(tabId), SHOWN_AFTER_MILLISECONDS);
  });
}

function showWhileArchiving(tabId: number): Promise<void> {
  return inOrder(tabId, async () => {
    const state = await readCaptureState(tabId);
    if (state?.phase === 'archiving') await showOnButton(tabId, state);
  });
}

/** Tells a state for a gesture that has no popup: also by a notice in the page, or in the popup where the page takes none. */
export function tellPage(tabId: number, state: CaptureState): void {
  tellPopup(tabId, state);
  if (state.phase === 'archiving') return;
  void inOrder(tabId, async () => {
    if (!(await noticeInPage(tabId, state)) && state.phase === 'failed') await openPopup();
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
  lastTold.set(tabId, told);
  return told;
}
