import type { background as english } from '../en/background';
import type { Translated } from '../translated';

/** See the English section. */
export const background = {
  menuPage: 'Архивировать эту страницу',
  menuSelection: 'Архивировать выделенное',
  noticeArchiving: 'Архивируется…',
  noticeArchivingPage: 'Это не похоже на статью: текст архивируется как страница…',
  noticeArchived: 'В архиве',
  noticeArchivedPage: 'В архиве как страница',
  noticeArchivedSelection: 'Фрагмент в архиве',
  noticeUnchanged: 'Без изменений с {date}',
  noticeFailed: 'Не архивировано: {why}.',
} as const satisfies Translated<'ru', typeof english>;
