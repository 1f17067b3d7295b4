import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'В архиве пока ничего нет',
  emptyHint:
    'Откройте статью и нажмите «Архивировать». Она сохранится с источником и временем, только в этом браузере.',
  noMatchTitle: 'Нет источников по запросу «{filter}»',
  noMatchHint:
    'Поиск смотрит на заголовки, имена, сайты, тексты, теги и заметки. Чем меньше слов и чем они короче, тем больше найдётся.',
  clearFilter: 'Сбросить поиск',
  broken: 'Этот источник не удаётся показать',
} as const satisfies Translated<'ru', typeof english>;
