import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  credits: 'Ссылается на',
  archiveToo: 'Архивировать и источник',
  missing: 'Чего-то не хватает?',
  archiveAll: 'Архивировать весь текст страницы',
  keys: 'В адресе есть то, что похоже на ключ ({names}). Он хранится вместе с источником; такие источники можно не включать в экспорт. Сохранять ли такие ключи при архивировании, выбирается в настройках.',
  keysLeftOut:
    'Адрес сохранён без того, что похоже на ключ ({names}), как выбрано в настройках. Он может больше не открыться.',
  changedSince: 'Изменилось с прошлого архивирования ({date})',
  changedParagraphs: {
    one: '{count} абзац',
    few: '{count} абзаца',
    many: '{count} абзацев',
    other: '{count} абзаца',
  },
  changedTitle: 'заголовок',
  changedByline: 'автор',
  changedDates: 'даты',
  changedSource: 'указанный источник',
  changedPictures: 'изображения',
  changedEmbeds: 'видео, публикации или фреймы',
  showChanges: 'Показать изменения',
  archivingPage: 'Это не похоже на статью: текст архивируется как страница…',
} as const satisfies Translated<'ru', typeof english>;
