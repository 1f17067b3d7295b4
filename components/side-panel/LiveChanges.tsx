import type { JSX } from 'preact';
import { isWithoutChange } from '../../utils/export/comparison-export';
import { t } from '../../utils/i18n/translate';
import type { LiveTab } from '../../utils/platform/live-page';
import { ComparedRow } from '../compare/ComparedRow';
import { FactChanges } from '../compare/FactChanges';
import { OtherDifferences } from '../compare/OtherDifferences';
import { langAttribute } from '../sources/page-words';
import { ArchiveHere } from './ArchiveHere';
import type { LiveComparison } from './compare-live';

interface Props {
  tab: LiveTab;
  found: LiveComparison;
}

/** What changed on a live page since it was archived, passage by passage, and the way to archive it as it is; nothing where nothing did. */
export function LiveChanges({ tab, found: { old, comparison, scope } }: Props): JSX.Element | null {
  if (isWithoutChange(comparison)) return null;
  const own = { lang: langAttribute(old.lang), dir: old.dir ?? 'auto' } as const;
  const passages = comparison.rows.filter(({ kind }) => kind !== 'same');
  return (
    <div id="live-changed" class="compare-main side-changes">
      {comparison.facts.length > 0 && <FactChanges facts={comparison.facts} own={own} />}
      {passages.map((row, index) => (
        <ComparedRow key={index} row={row} own={own} sideBySide={false} />
      ))}
      <OtherDifferences comparison={{ ...comparison, leftOut: { old: [], new: [] } }} />
      <ArchiveHere tab={tab} scope={scope} words={t('popup.archiveAgain')} />
    </div>
  );
}
