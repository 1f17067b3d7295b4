import { browser } from 'wxt/browser';
import type { CaptureState } from '../model/capture';
import { readCaptureState, writeCaptureState } from '../platform/capture-state-store';
import { type NoticeTone, showPageNotice } from '../platform/page-notice';
import { settingsKnown } from '../platform/known-settings';
import { whenUntouched } from '../platform/tab-work';
import { showOnButton, wordsFor } from './show-state';
import { waitsForTab } from './keep-attachments';

/** Delay before the button shows "archiving", so that fast captures do not flicker. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** A notice that would come later than this is dropped: the button has shown the state. */
const NOTICE_MILLISECONDS = 30_000;

/** Shows the state of a tab's capture to the user; resolves when it is shown. */
export type TellState = (tabId: number, state: CaptureState) => Promise<void>;

/** Shows a state on the badge and in the popup, if that is open. */
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

/** States whose notice is still to be shown, by tab. */
const untold = new Map<number, CaptureState>();

/**
 * Shows the state of a gesture without a popup: immediately on the button, then as a notice in the page, or in the popup when the
 * page accepts no script. The notice waits until all attachments are made, because they would contain it.
 */
export async function tellPage(tabId: number, state: CaptureState): Promise<void> {
  if (state.phase !== 'archiving') untold.set(tabId, state);
  await tellPopup(tabId, state);
  if (state.phase !== 'archiving') await tellInPage(tabId, state);
}

async function tellInPage(tabId: number, state: CaptureState): Promise<void> {
  const isUntouched = (await whenUntouched(tabId, NOTICE_MILLISECONDS)) && !waitsForTab(tabId);
  // A later capture of the tab has replaced this state.
  if (untold.get(tabId) !== state) return;
  untold.delete(tabId);
  await inOrder(tabId, async () => {
    const isTold = isUntouched && (await noticeInPage(tabId, state));
    if (!isTold && state.phase === 'failed') await openPopup();
  });
}

function noticeInPage(tabId: number, state: CaptureState): Promise<boolean> {
  return showNotice(tabId, wordsFor(state), toneOf(state));
}

/** Tells something else than a capture in the page; where that accepts no script the popup opens, which says why. */
export async function tellWords(tabId: number, words: string, tone: NoticeTone): Promise<void> {
  const isUntouched = await whenUntouched(tabId, NOTICE_MILLISECONDS);
  if (!isUntouched || !(await showNotice(tabId, words, tone))) await openPopup();
}

async function showNotice(tabId: number, words: string, tone: NoticeTone): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: showPageNotice,
      args: [words, tone],
      injectImmediately: true,
    });
    return true;
  } catch {
    // The page accepts no script, which is often why the capture failed. The caller uses the popup instead.
    return false;
  }
}

function toneOf(state: CaptureState): NoticeTone {
  if (state.phase === 'failed') return 'bad';
  return state.phase === 'done' && state.outcome.doubt ? 'doubtful' : 'good';
}

/** Browsers allow this only in a focused window; otherwise badge and tooltip have to do. */
async function openPopup(): Promise<void> {
  await Promise.allSettled([browser.action.openPopup()]);
}

const lastTold = new Map<number, Promise<unknown>>();

/** Serialises the states of a tab, so that none overtakes the one before. */
function inOrder(tabId: number, tell: () => Promise<void>): Promise<void> {
  const told = (lastTold.get(tabId) ?? settingsKnown()).then(tell);
  // The caller gets the rejection; the next state is shown anyway.
  lastTold.set(
    tabId,
    told.catch(() => undefined),
  );
  return told;
}
