import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Arşivlenen kaynaklar',
  filter: 'Başlık, metin, etiket ve notlarda ara',
  today: 'Bugün',
  yesterday: 'Dün',
  select: 'Seç: {title}',
  remove: 'Sil: {title}',
  removeHint: 'Sil (Delete tuşu)',
  versions: { other: '{count} sürüm' },
  justNow: 'az önce',
  loading: 'Kaynaklar yükleniyor…',
} as const satisfies Translated<'tr', typeof english>;
