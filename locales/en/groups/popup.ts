import { list } from '../list';
import { popup } from '../popup';

/** What the popup waits for before it shows, and every page shows at first. */
export const words = { list, popup } as const;
