import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { deviceKey } from '../../utils/archive/ledger/device-key';
import { highlightTab } from '../../utils/capturing/highlight-tab';
import { prepareTab } from '../../utils/capturing/read-tab';
import { speakAgain } from '../../utils/capturing/speak-again';
import { tellPage, tellPopup } from '../../utils/capturing/tell-state';
import { listenToGestures } from '../../utils/capturing/triggers';
import { readKeys, tryBucket, writeKeys } from '../../utils/bucket/try-bucket';
import { getDatabase, leaveDatabase } from '../../utils/db/database';
import { captureAndKeep } from '../../utils/jobs/capture-and-keep';
import { jobs, startJobs } from '../../utils/jobs/start-jobs';
import { inBackground } from '../../utils/platform/tell-trouble';
import { ok } from '../../utils/model/result';
import { chosenLanguage } from '../../utils/platform/appearance';
import { writeCaptureState } from '../../utils/platform/capture-state-store';
import { onOtherDatabase } from '../../utils/platform/choose-database';
import { allowInertParsing } from '../../utils/platform/inert-parsing';
import { knowSettings, settings } from '../../utils/platform/known-settings';
import { openWelcome } from '../../utils/platform/open-welcome';
import { answerMessages } from '../../utils/platform/answer-messages';
import { speak } from './speak';

export default defineBackground(() => {
  // Firefox's background is a page, in which fetched pages are read.
  if (import.meta.env.FIREFOX) allowInertParsing();
  const known = knowSettings((now, before) => {
    speak(chosenLanguage(now));
    if (chosenLanguage(now) !== chosenLanguage(before)) inBackground('language', speakAgain);
  });

  answerMessages({
    captureTab: (request) => captureAndKeep(request, tellPopup),
    prepareCapture: async (tabId) => {
      await Promise.allSettled([prepareTab(tabId), deviceKey(getDatabase())]);
      return ok(null);
    },
    runJob: (job) => jobs.ask(job),
    tablesWritten: async (tables) => {
      jobs.changed({ tables });
      return ok(null);
    },
    tryBucket: async (connection) => ok(await tryBucket(connection)),
    readKeys: async (connection) => ok(await readKeys(connection)),
    writeKeys: async ({ connection, text, tag }) => ok(await writeKeys(connection, text, tag)),
  });
  const asked = (act: () => Promise<unknown>) => inBackground('gestures', () => known.then(act));
  listenToGestures(
    ({ id, url }, scope) =>
      asked(() => captureAndKeep({ tabId: id, url, scope: scope ?? settings().archiveScope }, tellPage)),
    (tab) => asked(() => highlightTab(tab)),
  );

  const speakFirst = () => inBackground('language', () => known.then(speakAgain));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    speakFirst();
    inBackground('jobs', () => openWelcome(reason));
  });
  // The browser may have changed its own language since it was last open.
  browser.runtime.onStartup.addListener(speakFirst);
  browser.tabs.onRemoved.addListener((tabId) =>
    inBackground('interrupted-captures', () => writeCaptureState(tabId, null)),
  );
  onOtherDatabase(() => {
    leaveDatabase();
    inBackground('jobs', () => jobs.start());
  });
  startJobs();
});
