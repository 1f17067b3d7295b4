import { doubtWords } from '../i18n/doubt-words';
import { shortDateTime } from '../i18n/format';
import { browser } from 'wxt/browser';
import type { CaptureState, SaveOutcome } from '../model/capture';
import { errorWords } from '../i18n/error-words';
import { t } from '../i18n/translate';

interface Badge {
  text: string;
  colour: string;
}

const ARCHIVING: Badge = { text: '…', colour: '#5b6673' };
const ARCHIVED: Badge = { text: '✓', colour: '#1f8a5f' };
const UNCHANGED: Badge = { text: '=', colour: '#1f8a5f' };
const DOUBTFUL: Badge = { text: '?', colour: '#a15c00' };
const FAILED: Badge = { text: '!', colour: '#c4362f' };

function badgeFor(state: CaptureState): Badge {
  if (state.phase === 'archiving') return ARCHIVING;
  if (state.phase === 'failed') return FAILED;
  if (state.outcome.doubt) return DOUBTFUL;
  return state.outcome.status === 'archived' ? ARCHIVED : UNCHANGED;
}

/** The text of a state, one or two sentences. */
export function wordsFor(state: CaptureState): string {
  if (state.phase === 'archiving') {
    return t(state.kind === 'page' ? 'background.noticeArchivingPage' : 'background.noticeArchiving');
  }
  if (state.phase === 'failed') {
    const { title, nextStep } = errorWords(state.failure.code);
    return `${t('background.noticeFailed', { why: title })} ${nextStep}`;
  }
  const { doubt } = state.outcome;
  const words = outcomeWords(state.outcome);
  return doubt ? `${words}. ${doubtWords(doubt)}` : words;
}

function outcomeWords({ status, since, kind }: SaveOutcome): string {
  if (status === 'unchanged') return t('background.noticeUnchanged', { date: shortDateTime(since) });
  if (kind === 'page') return t('background.noticeArchivedPage');
  return t(kind === 'selection' ? 'background.noticeArchivedSelection' : 'background.noticeArchived');
}

/** Shows a state on the toolbar button (badge and tooltip). A tab that was closed in between is ignored. */
export async function showOnButton(tabId: number, state: CaptureState): Promise<void> {
  const { text, colour } = badgeFor(state);
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setTitle({ tabId, title: wordsFor(state) }),
  ]);
}
