import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Источники в архиве',
  filter: 'Поиск по заголовкам, текстам, тегам, заметкам',
  clearFilter: 'Сбросить поиск',
  today: 'Сегодня',
  yesterday: 'Вчера',
  unknownDay: 'Неизвестный день',
  select: 'Выбрать: {title}',
  remove: 'Удалить: {title}',
  removeHint: 'Удалить (клавиша Delete)',
  kindPage: 'Страница',
  kindPageHint: 'В архиве как страница: статьи на ней не нашлось',
  kindSelection: 'Фрагмент',
  kindSelectionHint: 'Архивирован только выделенный вами текст',
  versions: { one: '{count} версия', few: '{count} версии', many: '{count} версий', other: '{count} версии' },
  justNow: 'только что',
  loading: 'Загрузка источников…',
  sources: {
    one: '{count} источник',
    few: '{count} источника',
    many: '{count} источников',
    other: '{count} источника',
  },
  sourcesAndSize: {
    one: '{count} источник · {size}',
    few: '{count} источника · {size}',
    many: '{count} источников · {size}',
    other: '{count} источника · {size}',
  },
  selected: {
    one: 'Выбран {count}',
    few: 'Выбрано {count}',
    many: 'Выбрано {count}',
    other: 'Выбрано {count}',
  },
  clearSelection: 'Снять выбор',
  removeSelected: 'Удалить',
} as const satisfies Translated<'ru', typeof english>;
