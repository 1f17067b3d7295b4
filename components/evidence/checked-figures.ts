import { t } from '../../utils/i18n/translate';
import type { Verification } from '../../utils/model/evidence';

/** What a check has looked at, as name and number; what there was none of is left out, where it need not be there. */
export function checkedFigures(verification: Verification): [name: string, count: number][] {
  const { snapshots, imported, entries, signatures, attachments, files = 0, times } = verification.checked;
  const figures: [name: string, count: number, isOptional?: boolean][] = [
    [t('evidence.checkedSnapshots'), snapshots],
    [t('evidence.checkedImported'), imported, true],
    [t('evidence.checkedEntries'), entries],
    [signaturesName(verification), signatures],
    [t('evidence.checkedAttachments'), attachments, true],
    [t('evidence.checkedFiles'), files, true],
    [t('evidence.checkedTimes'), times, true],
  ];
  return figures
    .filter(([, count, isOptional]) => count > 0 || !isOptional)
    .map(([name, count]) => [name, count]);
}

/** Entries that are written together are signed once: fewer signatures than entries are no lack, where nothing is wrong. */
function signaturesName({ problemCount, isExcerpt }: Verification): string {
  const isWhole = problemCount === 0 && !isExcerpt;
  return t(isWhole ? 'evidence.checkedSignaturesAll' : 'evidence.checkedSignatures');
}
