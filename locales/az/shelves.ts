import type { shelves as english } from '../en/shelves';
import type { Translated } from '../translated';

/** See the English section. */
export const shelves = {
  title: 'Bir də baxmağa dəyər',
  changed: 'Arxivləşdirdiyinizdən bəri dəyişib',
  again: 'Davam edin',
  yearAgo: 'Bir il əvvəl bu gün',
  monthAgo: 'Bir ay əvvəl bu gün',
  opened: 'Ən çox açılanlar',
  newVersion: 'yeni versiya: {time}',
  openedAgo: 'açılıb: {time}',
  opens: { other: '{count} dəfə açılıb' },
  noneTitle: 'Oxumaq üçün mənbə seçin',
  noneHint:
    'Sonralar burada arxivləşdirdiyinizdən bəri dəyişənlər, son vaxtlar açdıqlarınız və bir il əvvəl arxivləşdirdikləriniz görünəcək.',
} as const satisfies Translated<'az', typeof english>;
