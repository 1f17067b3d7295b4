import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { emptyBin } from '../../utils/archive/pages/delete-pages';
import { adoptInTurn } from '../../utils/archive/ledger/adopt-snapshots';
import { deviceKey } from '../../utils/archive/ledger/device-key';
import { resumeRenames } from '../../utils/archive/tags/rename-tag';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import { ok, type Result } from '../../utils/model/result';
import { writeCaptureState } from '../../utils/platform/capture-state-store';
import { answerMessages } from '../../utils/platform/messaging';
import { captureTab } from './capture-tab';
import { followSettings, settings, speakAgain } from './follow-settings';
import { INDEX_ALARM, indexNow, keepIndexed } from './index-work';
import { ATTACHMENTS_ALARM, resumeAttachments } from './keep-attachments';
import { CAPTURE_ALARM, settleInterrupted } from './interrupted-captures';
import { prepareTab } from './read-tab';
import { tellPage, tellPopup } from './tell-state';
import { keepStamped, stampNow, TIME_ALARM } from './time-work';
import { listenToGestures } from './triggers';
import { keepWatching, WATCH_ALARM, watchAtOnce, watchNow } from './watch-work';

const BIN_ALARM = 'empty-bin';
const DAY_MINUTES = 24 * 60;

export default defineBackground(() => {
  const known = followSettings();

  answerMessages({
    captureTab: (request) => captureTab(request, tellPopup),
    prepareCapture: async (tabId) => {
      await Promise.allSettled([prepareTab(tabId), deviceKey(getDatabase())]);
      return ok(null);
    },
    stampTime: () => answer(stampNow(true)),
    checkWatched: (pageUrl) => answer(watchAtOnce(pageUrl)),
  });
  listenToGestures(async (tab, asked) => {
    if (tab.id === undefined) return;
    await known;
    const scope = asked ?? settings().archiveScope;
    void captureTab({ tabId: tab.id, url: tab.url ?? '', scope }, tellPage);
  });

  browser.runtime.onInstalled.addListener(() => {
    void known.then(speakAgain);
    void browser.alarms.create(BIN_ALARM, { periodInMinutes: DAY_MINUTES });
  });
  // The browser may have changed its own language since it was last open.
  browser.runtime.onStartup.addListener(() => void known.then(speakAgain));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CAPTURE_ALARM) void settleInterrupted(tellPopup);
    if (name === INDEX_ALARM) void indexNow();
    if (name === TIME_ALARM) void stampNow(false);
    if (name === WATCH_ALARM) void watchNow();
    if (name === ATTACHMENTS_ALARM) void resumeAttachments();
    if (name === BIN_ALARM) void known.then(() => emptyBin(getDatabase(), new Date(), settings().binDays));
  });
  browser.tabs.onRemoved.addListener((tabId) => void writeCaptureState(tabId, null));

  void settleInterrupted(tellPopup);
  void resumeRenames(getDatabase(), new Date());
  keepIndexed();
  void adoptInTurn(getDatabase());
  keepStamped();
  keepWatching();
  void resumeAttachments();
});

/** What work comes to, as a reply. */
async function answer(work: Promise<void>): Promise<Result<null>> {
  try {
    await work;
    return ok(null);
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}
