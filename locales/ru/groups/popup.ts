import { list } from '../list';
import { popup } from '../popup';

/** See the English group. */
export const words = { list, popup } as const;
