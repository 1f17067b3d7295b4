import type { Tampered } from '../tampering';

/**
 * Answers for each file whether it passes; where a time is in question, whether it passes as vouched for. `null` where it is about
 * something that this judge leaves to others.
 */
export type Judge = (files: readonly Tampered[], keyId: string) => Promise<(boolean | null)[]>;
