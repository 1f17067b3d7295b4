import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'Henüz hiçbir şey arşivlenmedi',
  emptyHint:
    'Bir makale açıp “Arşivle” düğmesine basın. Kaynağı ve zamanıyla birlikte yalnızca bu tarayıcıda saklanır.',
  preparingTitle: 'Liste hazırlanıyor',
  preparingHint: { other: 'Arşivde {count} kaynak var. Arama dizini oluşturuldukça burada görünürler.' },
  firstSteps: 'İlk adımlar',
  importSources: 'Kaynakları içe aktar',
  noMatchTitle: '“{filter}” ile eşleşen kaynak yok',
  noMatchHint:
    'Arama başlıklara, adlara, sitelere, metinlere, etiketlere ve notlara bakar. Daha az ya da daha kısa sözcükle daha çok kaynak bulunur.',
  noSuchValue: 'Hiçbir kaynakta {filter} yok. Bunu mu demek istediniz:',
  clearFilter: 'Aramayı temizle',
  broken: 'Bu kaynak gösterilemiyor',
  kindPage: 'Sayfa',
  kindPageHint: 'Sayfa olarak arşivlendi: üzerinde makale bulunamadı',
  kindSelection: 'Seçim',
  kindSelectionHint: 'Yalnızca seçtiğiniz metin arşivlendi',
  inOlderVersion: 'Eski bir sürümde, {date}:',
  inSelection: 'Bir seçimde, {date}:',
  selected: { other: '{count} seçili' },
  clearSelection: 'Seçimi kaldır',
  removeSelected: 'Sil',
  sources: { other: '{count} kaynak' },
  sourcesAndSize: { other: '{count} kaynak · {size}' },
  exportFiltered: 'Bulunanları dışa aktar',
  exportSelected: 'Seçilenleri dışa aktar',
} as const satisfies Translated<'tr', typeof english>;
