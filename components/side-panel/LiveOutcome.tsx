import type { JSX } from 'preact';
import { countChangedWords } from '../../utils/diff/words/count-changed-words';
import { isWithoutChange } from '../../utils/export/comparison-export';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { summaryWords } from '../compare/comparison-words';
import type { LiveComparison } from './compare-live';

/** Whether a live page has changed since it was archived, and by how many words. */
export function LiveOutcome({ found: { old, comparison } }: { found: LiveComparison }): JSX.Element {
  const date = shortDateTime(old.archivedAt);
  const title = exactTime(old.archivedAt);
  if (isWithoutChange(comparison))
    return (
      <span id="live-unchanged" title={title}>
        {t('afterCapture.unchanged', { date })}
      </span>
    );
  return (
    <span class="side-outcome" title={title}>
      {t('afterCapture.changedSince', { date })} <b id="changed-words">{changedWords(comparison)}</b>
    </span>
  );
}

/** "12 words added, 3 words removed"; where no word was, what else changed. */
function changedWords(comparison: LiveComparison['comparison']): string {
  const { added, removed } = countChangedWords(comparison.rows);
  const counts = [
    ...(added > 0 ? [t('livePage.wordsAdded', { count: added })] : []),
    ...(removed > 0 ? [t('livePage.wordsRemoved', { count: removed })] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : summaryWords(comparison);
}
