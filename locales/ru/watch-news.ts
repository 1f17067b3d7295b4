import type { watchNews as english } from '../en/watch-news';
import type { Translated } from '../translated';

/** See the English section. */
export const watchNews = {
  title: {
    one: 'Новости на {count} наблюдаемой странице',
    few: 'Новости на {count} наблюдаемых страницах',
    many: 'Новости на {count} наблюдаемых страницах',
    other: 'Новости на {count} наблюдаемой странице',
  },
  more: { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}', other: 'и ещё {count}' },
  dismiss: 'Скрыть',
  result: {
    unchanged: 'Без изменений',
    changed: 'Изменилась: сохранена новая версия',
    differs: 'Отличается от вашей копии',
    altered: 'Изменилась, не сохранена',
    shorter: 'Большей части текста нет',
    unreadable: 'Следить нельзя',
    moved: 'Ведёт на другой адрес',
    gone: 'Возможно, удалена',
    vanished: 'Исчезла',
    refused: 'Сайт отказывает',
    busy: 'Сайт не работает или перегружен',
    unreachable: 'Сайт недоступен',
    'too-large': 'Слишком велика для наблюдения',
    'not-page': 'Больше не веб-страница',
    'not-allowed': 'Нет доступа к сайту',
    failed: 'То, что загрузил Menbe, не удалось прочитать или сохранить',
  },
} as const satisfies Translated<'ru', typeof english>;
