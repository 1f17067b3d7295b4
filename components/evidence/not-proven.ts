import { t } from '../../utils/i18n/translate';
import type { Verification } from '../../utils/model/evidence';

type Checked = Pick<Verification, 'end' | 'isExcerpt'> & {
  /** Absent where what was imported is not counted. */
  checked?: Pick<Verification['checked'], 'imported'>;
};

/** What a check that found nothing wrong does not prove, in sentences. */
export function notProvenLines({
  end,
  isExcerpt,
  checked: { imported } = { imported: 0 },
}: Checked): string[] {
  return [
    ...(imported > 0 ? [t('evidence.notProvesImported', { count: imported })] : []),
    t('evidence.notProvesTime'),
    t('evidence.notProvesWhole'),
    ...(end ? [t('evidence.notProvesEnd', { seq: end.seq })] : []),
    ...(isExcerpt ? [t('evidence.notProvesLater')] : []),
    t('evidence.notProvesTruth'),
  ];
}
