import { highlightLive, type LiveOutcome } from '../archive/highlights/highlight-live';
import { getDatabase } from '../db/database';
import { errorWords } from '../i18n/error-words';
import { t } from '../i18n/translate';
import { type LiveTab, selectedOnPage } from '../platform/live-page';
import { toFailure } from '../model/to-failure';
import { tellWords } from './tell-state';

/** Highlights what is selected on the page that a tab shows, as the shortcut asks; says in the page how that ended. */
export async function highlightTab(tab: LiveTab): Promise<void> {
  try {
    const quote = await selectedOnPage(tab);
    const outcome = quote
      ? await highlightLive(getDatabase(), tab.url, quote, new Date())
      : 'nothing-selected';
    await tellWords(tab.id, wordsFor(outcome), outcome === 'made' ? 'good' : 'doubtful');
  } catch (error) {
    const { title, nextStep } = errorWords(toFailure(error).code);
    const words = `${t('background.noticeNotHighlighted', { why: title })} ${nextStep}`;
    await tellWords(tab.id, words, 'bad');
  }
}

function wordsFor(outcome: LiveOutcome | 'nothing-selected'): string {
  switch (outcome) {
    case 'made':
      return t('background.noticeHighlighted');
    case 'nothing-selected':
      return t('background.noticeNothingSelected');
    case 'unarchived':
      return t('background.noticeUnarchived');
    case 'missing':
      return t('background.noticeMissing');
  }
}
