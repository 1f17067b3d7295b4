import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Bu sayfa',
  archive: 'Arşivle',
  archiveAgain: 'Yeniden arşivle',
  archiving: 'Arşivleniyor…',
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
} as const satisfies Translated<'tr', typeof english>;
