import { background } from '../background';
import { doubts } from '../doubts';
import { errors } from '../errors';
import { manifest } from '../manifest';

/** What the background says. Its worker cannot load anything later, so it carries this group of every language. */
export const words = { background, doubts, errors, manifest } as const;
