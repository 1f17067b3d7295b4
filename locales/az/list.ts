import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Arxivləşdirilmiş mənbələr',
  filter: 'Başlıq, mətn, teq və qeydlərdə axtar',
  clearFilter: 'Axtarışı təmizlə',
  today: 'Bu gün',
  yesterday: 'Dünən',
  unknownDay: 'Naməlum gün',
  select: 'Seç: {title}',
  remove: 'Sil: {title}',
  removeHint: 'Sil (Delete düyməsi)',
  kindPage: 'Səhifə',
  kindPageHint: 'Səhifə kimi arxivləşdirilib: orada məqalə tapılmadı',
  kindSelection: 'Seçilmiş hissə',
  kindSelectionHint: 'Yalnız sizin seçdiyiniz mətn arxivləşdirilib',
  versions: { other: '{count} versiya' },
  justNow: 'indicə',
  loading: 'Mənbələr yüklənir…',
  sources: { other: '{count} mənbə' },
  sourcesAndSize: { other: '{count} mənbə · {size}' },
  selected: { other: '{count} seçilib' },
  clearSelection: 'Seçimi ləğv et',
  removeSelected: 'Sil',
} as const satisfies Translated<'az', typeof english>;
