import type { livePage as english } from '../en/live-page';
import type { Translated } from '../translated';

/** See the English section. */
export const livePage = {
  show: 'Vurğuları səhifədə göstər',
  hide: 'Vurğuları səhifədən götür',
  showHint: 'Göstərildiyi müddətdə səhifə hansı sözlərin vurğulandığını öyrənə bilər.',
  marked: { other: 'Səhifədə işarələnib: {count}.' },
  gone: 'Səhifədə daha yoxdur',
  goneHint: 'Bu sözlər səhifənin indi göstərdiyi mətndə yoxdur. Onlar şərhləri ilə birlikdə saxlanır.',
  nothingSelected: 'Əvvəlcə səhifədə sözləri seçin, sonra düyməni yenidən basın.',
  unarchived: 'Bu səhifə hələ arxivləşdirilməyib, ona görə vurğunun saxlanacağı yer yoxdur.',
  missing:
    'Bu sözlər səhifədən arxivləşdirilənlərdə yoxdur. Onlar daha yeni ola və ya məqalədən kənarda dura bilər.',
  missingInArticle: 'Bu sözlər arxivləşdirilmiş məqalədə yoxdur: onlar məqalədən kənardadır.',
  missingInAll: 'Bu sözlər səhifənin arxivləşdirilmiş mətnində də yoxdur, ona görə vurğulana bilməz.',
  archiveNow: 'Səhifəni indiki halında arxivləşdir və vurğula',
  compare: 'Arxivləşdirmədən sonra nə dəyişib?',
  comparing: 'Səhifə son versiyası ilə müqayisə edilir…',
  onlySelections:
    'Bu səhifədən yalnız seçilmiş hissə arxivləşdirilib: müqayisə ediləcək versiya yoxdur. Əvvəlcə səhifəni arxivləşdirin.',
  wordsAdded: { other: '{count} söz əlavə edilib' },
  wordsRemoved: { other: '{count} söz çıxarılıb' },
} as const satisfies Translated<'az', typeof english>;
