import { background } from '../background';
import { errors } from '../errors';
import { manifest } from '../manifest';

/** See the English group. */
export const words = { background, errors, manifest } as const;
