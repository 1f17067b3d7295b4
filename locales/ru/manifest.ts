import type { manifest as english } from '../en/manifest';
import type { Translated } from '../translated';

/** See the English section. */
export const manifest = {
  extensionName: 'Menbe – архив источников',
  extensionDescription: 'Архивируйте прочитанные статьи с источником и временем в собственном браузере.',
  archivePageCommand: 'Архивировать эту страницу',
  highlightCommand: 'Выделить цветом отмеченный текст на архивированной странице',
} as const satisfies Translated<'ru', typeof english>;
