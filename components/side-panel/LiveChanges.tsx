import type { JSX } from 'preact';
import { isWithoutChange } from '../../utils/export/comparison-export';
import { countChangedWords } from '../../utils/diff/words/count-changed-words';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { LiveTab } from '../../utils/platform/live-page';
import { ComparedRow } from '../compare/ComparedRow';
import { summaryWords } from '../compare/comparison-words';
import { FactChanges } from '../compare/FactChanges';
import { OtherDifferences } from '../compare/OtherDifferences';
import { langAttribute } from '../sources/page-words';
import { ArchiveHere } from './ArchiveHere';
import type { LiveComparison } from './compare-live';

/** What changed on a live page since it was archived: how many words, and each passage; or that nothing did. */
export function LiveChanges({ tab, found }: { tab: LiveTab; found: LiveComparison }): JSX.Element {
  const { old, comparison } = found;
  const date = shortDateTime(old.archivedAt);
  const title = exactTime(old.archivedAt);
  if (isWithoutChange(comparison))
    return (
      <p id="live-unchanged" class="side-outcome" role="status" title={title}>
        {t('afterCapture.unchanged', { date })}
      </p>
    );
  const own = { lang: langAttribute(old.lang), dir: old.dir ?? 'auto' } as const;
  const passages = comparison.rows.filter(({ kind }) => kind !== 'same');
  return (
    <div id="live-changed" class="compare-main side-changes">
      <p class="side-outcome" role="status" title={title}>
        {t('afterCapture.changedSince', { date })}
        <b id="changed-words">{changedWords(found)}</b>
      </p>
      <ArchiveHere tab={tab} scope={found.scope} words={t('popup.archiveAgain')} />
      {comparison.facts.length > 0 && <FactChanges facts={comparison.facts} own={own} />}
      {passages.map((row, index) => (
        <ComparedRow key={index} row={row} own={own} sideBySide={false} />
      ))}
      <OtherDifferences comparison={{ ...comparison, leftOut: { old: [], new: [] } }} />
    </div>
  );
}

/** "12 words added, 3 words removed"; where no word was, what else changed. */
function changedWords({ comparison }: LiveComparison): string {
  const { added, removed } = countChangedWords(comparison.rows);
  const counts = [
    ...(added > 0 ? [t('livePage.wordsAdded', { count: added })] : []),
    ...(removed > 0 ? [t('livePage.wordsRemoved', { count: removed })] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : summaryWords(comparison);
}
