import { t } from '../../utils/i18n/translate';
import type { Verification } from '../../utils/model/evidence';

/** What a check that found nothing wrong does not prove, in sentences. */
export function notProvenLines({ end, isExcerpt }: Pick<Verification, 'end' | 'isExcerpt'>): string[] {
  return [
    t('evidence.notProvesTime'),
    t('evidence.notProvesWhole'),
    ...(end ? [t('evidence.notProvesEnd', { seq: end.seq })] : []),
    ...(isExcerpt ? [t('evidence.notProvesLater')] : []),
    t('evidence.notProvesTruth'),
  ];
}
