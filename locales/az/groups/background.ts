import { background } from '../background';
import { doubts } from '../doubts';
import { errors } from '../errors';
import { manifest } from '../manifest';

/** See the English group. */
export const words = { background, doubts, errors, manifest } as const;
