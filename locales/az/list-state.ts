import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'Hələ heç nə arxivləşdirilməyib',
  emptyHint:
    'Bir məqalə açıb «Arxivləşdir» düyməsini basın. O, mənbəyi və vaxtı ilə birlikdə yalnız bu brauzerdə saxlanır.',
  preparingTitle: 'Siyahı hazırlanır',
  preparingHint: { other: 'Arxivdə {count} mənbə var. Axtarış indeksi qurulduqca onlar burada görünür.' },
  firstSteps: 'İlk addımlar',
  importSources: 'Mənbələri idxal et',
  noMatchTitle: '«{filter}» sorğusuna uyğun mənbə yoxdur',
  noMatchHint:
    'Axtarış başlıqlara, adlara, saytlara, mətnlərə, teqlərə və qeydlərə baxır. Daha az və ya daha qısa sözlə daha çox mənbə tapılır.',
  noSuchValue: 'Heç bir mənbədə {filter} yoxdur. Bunu nəzərdə tuturdunuz?',
  clearFilter: 'Axtarışı təmizlə',
  broken: 'Bu mənbəni göstərmək olmur',
  kindPage: 'Səhifə',
  kindPageHint: 'Səhifə kimi arxivləşdirilib: orada məqalə tapılmadı',
  kindSelection: 'Seçilmiş hissə',
  kindSelectionHint: 'Yalnız sizin seçdiyiniz mətn arxivləşdirilib',
  inOlderVersion: 'Əvvəlki versiyada, {date}:',
  inSelection: 'Seçilmiş hissədə, {date}:',
  selected: { other: '{count} seçilib' },
  clearSelection: 'Seçimi ləğv et',
  removeSelected: 'Sil',
  sources: { other: '{count} mənbə' },
  sourcesAndSize: { other: '{count} mənbə · {size}' },
  exportFiltered: 'Tapılanları ixrac et',
  exportSelected: 'Seçilənləri ixrac et',
} as const satisfies Translated<'az', typeof english>;
