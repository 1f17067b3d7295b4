import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  title: 'Menbe',
  currentPage: 'Bu sayfa',
  archive: 'Arşivle',
  archiveAgain: 'Yeniden arşivle',
  archiving: 'Arşivleniyor…',
  archivingPage: 'Bu bir makaleye benzemiyor: metni sayfa olarak arşivleniyor…',
  notArchived: 'Arşivlenmedi',
  neverArchived: 'Henüz arşivlenmedi',
  archivedOnce: '{when} arşivlendi',
  archivedVersions: { other: '{when} arşivlendi, {count} sürüm' },
  archived: 'Arşivlendi',
  archivedPage: 'Sayfa olarak arşivlendi',
  archivedSelection: 'Seçim arşivlendi',
  unchanged: 'Değişmedi ({date})',
  read: 'Oku',
  notVisible: 'Tarayıcının Menbe’ye göstermediği bir sayfa',
  notVisibleHint: 'Tarayıcı sayfaları, hata sayfaları ve kaynak kodu böyle görünür.',
  library: 'Kitaplık',
  export: 'Dışa aktar',
  exportFiltered: 'Bulunanları dışa aktar',
  exportSelected: 'Seçilenleri dışa aktar',
} as const satisfies Translated<'tr', typeof english>;
