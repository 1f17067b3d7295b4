import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Эта страница',
  archive: 'Архивировать',
  archiveAgain: 'Архивировать снова',
  archiving: 'Архивируется…',
  notArchived: 'Не архивировано',
  neverArchived: 'Ещё не в архиве',
  archivedOnce: 'Архивировано {when}',
  archivedVersions: {
    one: 'Архивировано {when}, {count} версия',
    few: 'Архивировано {when}, {count} версии',
    many: 'Архивировано {when}, {count} версий',
    other: 'Архивировано {when}, {count} версии',
  },
  archived: 'В архиве',
  archivedPage: 'В архиве как страница',
  archivedSelection: 'Выделенное в архиве',
  unchanged: 'Без изменений с {date}',
  read: 'Читать',
  notVisible: 'Эту страницу браузер не показывает Menbe',
  notVisibleHint: 'Так выглядят страницы браузера, страницы ошибок и исходный код.',
  library: 'Библиотека',
  export: 'Экспорт',
} as const satisfies Translated<'ru', typeof english>;
