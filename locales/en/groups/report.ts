import { report } from '../report';

/** What the report in an evidence package says. */
export const words = { report } as const;
