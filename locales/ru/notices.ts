import type { notices as english } from '../en/notices';
import type { Translated } from '../translated';

/** See the English section. */
export const notices = {
  deleted: {
    one: 'Удалён {count} источник',
    few: 'Удалено {count} источника',
    many: 'Удалено {count} источников',
    other: 'Удалено {count} источника',
  },
  undo: 'Вернуть',
  undoHint: 'Вернуть (Ctrl+Z)',
  dismiss: 'Закрыть',
  technicalDetails: 'Технические подробности',
  tryAgain: 'Повторить',
  rescue: 'Спасти то, что есть',
} as const satisfies Translated<'ru', typeof english>;
