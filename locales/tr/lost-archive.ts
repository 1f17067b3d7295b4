import type { lostArchive as english } from '../en/lost-archive';
import type { Translated } from '../translated';

/** See the English section. */
export const lostArchive = {
  held: { other: 'içinde {count} kaynak vardı' },
  accept: 'Boş arşivle devam et',
} as const satisfies Translated<'tr', typeof english>;
