import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  credits: 'Ссылается на',
  archiveToo: 'Архивировать и источник',
  missing: 'Чего-то не хватает?',
  archiveAll: 'Архивировать весь текст страницы',
} as const satisfies Translated<'ru', typeof english>;
