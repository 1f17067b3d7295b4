import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'Hələ heç nə arxivləşdirilməyib',
  emptyHint:
    'Bir məqalə açıb “Arxivləşdir” düyməsini basın. O, mənbəyi və vaxtı ilə birlikdə yalnız bu brauzerdə saxlanır.',
  noMatchTitle: '“{filter}” sorğusuna uyğun mənbə yoxdur',
  noMatchHint: 'Süzgəc başlıqlara, saytlara və ünvanlara baxır.',
  clearFilter: 'Süzgəci təmizlə',
} as const satisfies Translated<'az', typeof english>;
