import type { rows as english } from '../en/rows';
import type { Translated } from '../translated';

/** See the English section. */
export const rows = {
  noDate: 'Без даты',
  watched: 'Отслеживается',
  note: 'С заметкой',
  highlights: {
    one: '{count} выделение',
    few: '{count} выделения',
    many: '{count} выделений',
    other: '{count} выделения',
  },
  moreTags: '+{count}',
  link: { gone: 'Исчезла', moved: 'Переехала', changed: 'Изменилась', blocked: 'Нет доступа' },
} as const satisfies Translated<'ru', typeof english>;
