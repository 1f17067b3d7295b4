import { rescue } from '../rescue';

/** What the rescue page says. It carries this group of every language, since it loads nothing later. */
export const words = { rescue } as const;
