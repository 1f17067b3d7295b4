import type { watched as english } from '../en/watched';
import type { Translated } from '../translated';

/** See the English section. */
export const watched = {
  title: 'İzlənilən səhifələr',
  unchangedSince: 'Arxivləşdirildiyi vaxtdan dəyişməyib: {date}',
  changedOn: 'Son dəyişiklik görünüb: {date}',
  noneTitle: 'Hələ heç bir səhifə izlənilmir',
  noneHint:
    'Menbe səhifənin dəyişib-dəyişmədiyinə özü baxıb hər versiyanı saxlaya bilər. Siyahıda mənbələri seçib «İzlə» düyməsini basın və ya mənbəni açıb təfərrüatlarda «Bu səhifəni izlə» seçin.',
  ask: { other: '{count} səhifəni izlə' },
  askSites: {
    other:
      'Menbe onların dəyişib-dəyişmədiyinə özü baxacaq. Brauzer Menbe-nin bu saytları ({count}) oxuya biləcəyini bir dəfə soruşacaq:',
  },
  moreSites: { other: 'və daha {count}' },
  leftOut: { other: 'Seçilmiş {count} mənbənin izlənilə bilən ünvanı yoxdur, onlar kənarda qalır.' },
  tooMany: 'Bir dəfəyə ən çoxu {count} səhifə izləməyə götürülə bilər. Daha az seçin.',
  begin: 'İzlə',
} as const satisfies Translated<'az', typeof english>;
