import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Arşivlenen kaynaklar',
  filter: 'Başlık, metin, etiket ve notlarda ara',
  clearFilter: 'Aramayı temizle',
  today: 'Bugün',
  yesterday: 'Dün',
  unknownDay: 'Bilinmeyen gün',
  select: 'Seç: {title}',
  remove: 'Sil: {title}',
  removeHint: 'Sil (Delete tuşu)',
  kindPage: 'Sayfa',
  kindPageHint: 'Sayfa olarak arşivlendi: üzerinde makale bulunamadı',
  kindSelection: 'Seçim',
  kindSelectionHint: 'Yalnızca seçtiğiniz metin arşivlendi',
  versions: { other: '{count} sürüm' },
  justNow: 'az önce',
  loading: 'Kaynaklar yükleniyor…',
  sources: { other: '{count} kaynak' },
  sourcesAndSize: { other: '{count} kaynak · {size}' },
  selected: { other: '{count} seçili' },
  clearSelection: 'Seçimi kaldır',
  removeSelected: 'Sil',
} as const satisfies Translated<'tr', typeof english>;
