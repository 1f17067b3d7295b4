import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'В архиве пока ничего нет',
  emptyHint:
    'Откройте статью и нажмите «Архивировать». Она сохранится с источником и временем, только в этом браузере.',
  noMatchTitle: 'Нет источников по запросу «{filter}»',
  noMatchHint: 'Фильтр смотрит на заголовки, сайты и адреса.',
  clearFilter: 'Сбросить фильтр',
} as const satisfies Translated<'ru', typeof english>;
