import { rescue } from '../rescue';

/** See the English group. */
export const words = { rescue } as const;
