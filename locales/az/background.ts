import type { background as english } from '../en/background';
import type { Translated } from '../translated';

/** See the English section. */
export const background = {
  menuPage: 'Bu səhifəni arxivləşdir',
  menuSelection: 'Seçilmiş hissəni arxivləşdir',
  menuRescue: 'Arxivi xilas et…',
  noticeArchiving: 'Arxivləşdirilir…',
  noticeArchivingPage: 'Bu, məqaləyə oxşamır: mətni səhifə kimi arxivləşdirilir…',
  noticeArchived: 'Arxivləşdirildi',
  noticeArchivedPage: 'Səhifə kimi arxivləşdirildi',
  noticeArchivedSelection: 'Seçilmiş hissə arxivləşdirildi',
  noticeUnchanged: '{date} tarixindən bəri dəyişməyib',
  noticeFailed: 'Arxivləşdirilmədi: {why}.',
  noticeHighlighted: 'Vurğulandı.',
  noticeNothingSelected: 'Əvvəlcə səhifədə sözləri seçin, sonra qısayolu yenidən basın.',
  noticeUnarchived: 'Vurğulanmadı: bu səhifə hələ arxivləşdirilməyib.',
  noticeMissing:
    'Vurğulanmadı: bu sözlər səhifədən arxivləşdirilənlərdə yoxdur. Əvvəlcə səhifəni yenidən arxivləşdirin.',
  noticeNotHighlighted: 'Vurğulanmadı: {why}.',
} as const satisfies Translated<'az', typeof english>;
