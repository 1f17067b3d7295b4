import type { listState as english } from '../en/list-state';
import type { Translated } from '../translated';

/** See the English section. */
export const listState = {
  emptyTitle: 'В архиве пока ничего нет',
  emptyHint:
    'Откройте статью и нажмите «Архивировать». Она сохранится с источником и временем, только в этом браузере.',
  preparingTitle: 'Список готовится',
  preparingHint: {
    one: 'В архиве {count} источник. Он появится здесь, когда построится поисковый индекс.',
    few: 'В архиве {count} источника. Они появятся здесь, когда построится поисковый индекс.',
    many: 'В архиве {count} источников. Они появятся здесь, когда построится поисковый индекс.',
    other: 'В архиве {count} источника. Они появятся здесь, когда построится поисковый индекс.',
  },
  firstSteps: 'Первые шаги',
  importSources: 'Импорт источников',
  noMatchTitle: 'Нет источников по запросу «{filter}»',
  noMatchHint:
    'Поиск смотрит на заголовки, имена, сайты, тексты, теги и заметки. Чем меньше слов и чем они короче, тем больше найдётся.',
  noSuchValue: 'Ни у одного источника нет {filter}. Вы имели в виду:',
  clearFilter: 'Сбросить поиск',
  broken: 'Этот источник не удаётся показать',
  kindPage: 'Страница',
  kindPageHint: 'В архиве как страница: статьи на ней не нашлось',
  kindSelection: 'Фрагмент',
  kindSelectionHint: 'Архивирован только выделенный вами текст',
  inOlderVersion: 'В прежней версии, {date}:',
  inSelection: 'Во фрагменте, {date}:',
  selected: {
    one: 'Выбран {count}',
    few: 'Выбрано {count}',
    many: 'Выбрано {count}',
    other: 'Выбрано {count}',
  },
  clearSelection: 'Снять выбор',
  removeSelected: 'Удалить',
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
  exportFiltered: 'Экспорт найденного',
  exportSelected: 'Экспорт выбранного',
} as const satisfies Translated<'ru', typeof english>;
