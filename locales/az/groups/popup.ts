import { list } from '../list';
import { popup } from '../popup';

export { formats } from '../formats';

/** See the English group. */
export const words = { list, popup } as const;
