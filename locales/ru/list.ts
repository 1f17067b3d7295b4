import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Источники в архиве',
  filter: 'Поиск по заголовкам, текстам, тегам, заметкам',
  today: 'Сегодня',
  yesterday: 'Вчера',
  select: 'Выбрать: {title}',
  remove: 'Удалить: {title}',
  removeHint: 'Удалить (клавиша Delete)',
  versions: { one: '{count} версия', few: '{count} версии', many: '{count} версий', other: '{count} версии' },
  justNow: 'только что',
  loading: 'Загрузка источников…',
} as const satisfies Translated<'ru', typeof english>;
