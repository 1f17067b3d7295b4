import type { shelves as english } from '../en/shelves';
import type { Translated } from '../translated';

/** See the English section. */
export const shelves = {
  title: 'Yeniden bakmaya değer',
  changed: 'Arşivlediğinizden beri değişenler',
  again: 'Kaldığınız yerden',
  yearAgo: 'Bir yıl önce bugün',
  monthAgo: 'Bir ay önce bugün',
  opened: 'En çok açılanlar',
  newVersion: 'yeni sürüm: {time}',
  openedAgo: 'açıldı: {time}',
  opens: { other: '{count} kez açıldı' },
  noneTitle: 'Burada okumak için bir kaynak seçin',
  noneHint:
    'İleride burada arşivlediğinizden beri değişenler, son açtıklarınız ve bir yıl önce arşivledikleriniz görünecek.',
} as const satisfies Translated<'tr', typeof english>;
