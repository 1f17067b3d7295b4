import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Эта страница',
  archive: 'Архивировать',
  archiveAgain: 'Архивировать снова',
  archiving: 'Архивируется…',
  library: 'Библиотека',
  export: 'Экспорт',
} as const satisfies Translated<'ru', typeof english>;
