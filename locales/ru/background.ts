import type { background as english } from '../en/background';
import type { Translated } from '../translated';

/** See the English section. */
export const background = {
  menuPage: 'Архивировать эту страницу',
  menuSelection: 'Архивировать выделенное',
  menuRescue: 'Спасти архив…',
  noticeArchiving: 'Архивируется…',
  noticeArchivingPage: 'Это не похоже на статью: текст архивируется как страница…',
  noticeArchived: 'В архиве',
  noticeArchivedPage: 'В архиве как страница',
  noticeArchivedSelection: 'Фрагмент в архиве',
  noticeUnchanged: 'Без изменений с {date}',
  noticeFailed: 'Не архивировано: {why}.',
  noticeHighlighted: 'Выделено цветом.',
  noticeNothingSelected: 'Сначала выделите слова на странице, затем нажмите сочетание клавиш ещё раз.',
  noticeUnarchived: 'Не выделено: эта страница ещё не в архиве.',
  noticeMissing:
    'Не выделено: этих слов нет в том, что архивировано со страницы. Сначала архивируйте её заново.',
  noticeNotHighlighted: 'Не выделено: {why}.',
} as const satisfies Translated<'ru', typeof english>;
