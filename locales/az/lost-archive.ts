import type { lostArchive as english } from '../en/lost-archive';
import type { Translated } from '../translated';

/** See the English section. */
export const lostArchive = {
  held: { other: 'arxivdə {count} mənbə vardı' },
  accept: 'Boş arxivlə davam et',
} as const satisfies Translated<'az', typeof english>;
