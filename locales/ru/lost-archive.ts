import type { lostArchive as english } from '../en/lost-archive';
import type { Translated } from '../translated';

/** See the English section. */
export const lostArchive = {
  held: {
    one: 'в нём был {count} источник',
    few: 'в нём было {count} источника',
    many: 'в нём было {count} источников',
    other: 'в нём было {count} источника',
  },
  accept: 'Продолжить с пустым архивом',
} as const satisfies Translated<'ru', typeof english>;
