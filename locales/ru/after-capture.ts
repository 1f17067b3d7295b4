import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
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
  archivedSelection: 'Фрагмент в архиве',
  unchanged: 'Без изменений с {date}',
  read: 'Читать',
  notVisible: 'Эту страницу браузер не показывает Menbe',
  credits: 'Ссылается на',
  archiveToo: 'Архивировать и источник',
  missing: 'Чего-то не хватает?',
  archiveAll: 'Архивировать весь текст страницы',
  keys: 'В адресе есть то, что похоже на ключ ({names}). Оно хранится вместе с источником; такие источники можно не включать в экспорт. Сохранять ли такие ключи, выбирается в настройках.',
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
  archivedToo: 'Архивировано {when}',
  note: 'Заметка',
  watch: 'Следить',
  watchHint:
    'Menbe будет сам проверять, не изменилась ли эта страница. Браузер спросит, можно ли читать {site}.',
  watched: 'Под наблюдением',
  watchedHint: 'Как часто проверять, выбирается при чтении; там же наблюдение можно прекратить.',
  watchRefused: 'Браузер не дал доступа, поэтому за страницей никто не следит. Ничего не отправлено.',
  changedLast: 'Последнее изменение: {date}',
  unchangedSince: 'Без изменений с {from} по {to}',
  versions: 'Версии',
  beside: 'Рядом со страницей',
  besideHint: 'Открывает рядом со страницей панель с тем, что о ней есть в архиве.',
  sideHidden:
    'Чтобы увидеть здесь, что есть в архиве об этой странице, нажмите кнопку Menbe на панели инструментов. До этого браузер не сообщает Menbe, что это за страница.',
  ofSite: {
    one: '{count} источник с этого сайта',
    few: '{count} источника с этого сайта',
    many: '{count} источников с этого сайта',
    other: '{count} источника с этого сайта',
  },
} as const satisfies Translated<'ru', typeof english>;
