import { t } from '../../utils/i18n/translate';
import type { Verification } from '../../utils/model/evidence';

/**
 * What a check that found nothing wrong does not prove, in sentences.
 * @param imported how many of the snapshots came from a file
 */
export function notProvenLines(
  { end, isExcerpt }: Pick<Verification, 'end' | 'isExcerpt'>,
  imported = 0,
): string[] {
  return [
    ...(imported > 0 ? [t('evidence.notProvesImported', { count: imported })] : []),
    t('evidence.notProvesTime'),
    t('evidence.notProvesWhole'),
    ...(end ? [t('evidence.notProvesEnd', { seq: end.seq })] : []),
    ...(isExcerpt ? [t('evidence.notProvesLater')] : []),
    t('evidence.notProvesTruth'),
  ];
}
