import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'Henüz hiçbir şey arşivlenmedi',
  emptyHint:
    'Bir makale açıp “Arşivle” düğmesine basın. Kaynağı ve zamanıyla birlikte yalnızca bu tarayıcıda saklanır.',
  noMatchTitle: '“{filter}” ile eşleşen kaynak yok',
  noMatchHint: 'Süzgeç başlıklara, sitelere ve adreslere bakar.',
  clearFilter: 'Süzgeci temizle',
} as const satisfies Translated<'tr', typeof english>;
