import type { shelves as english } from '../en/shelves';
import type { Translated } from '../translated';

/** See the English section. */
export const shelves = {
  title: 'Стоит вернуться',
  changed: 'Изменилось после архивации',
  again: 'Продолжить чтение',
  yearAgo: 'Год назад в этот день',
  monthAgo: 'Месяц назад в этот день',
  opened: 'Чаще всего открываемые',
  newVersion: 'новая версия {time}',
  openedAgo: 'открыт {time}',
  opens: {
    one: 'открыт {count} раз',
    few: 'открыт {count} раза',
    many: 'открыт {count} раз',
    other: 'открыт {count} раза',
  },
  noneTitle: 'Выберите источник, чтобы читать его здесь',
  noneHint:
    'Позже здесь появится то, что изменилось после архивации, что вы недавно открывали и что архивировали год назад.',
} as const satisfies Translated<'ru', typeof english>;
