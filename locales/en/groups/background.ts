import { background } from '../background';
import { errors } from '../errors';
import { manifest } from '../manifest';

/** What the background says. Its worker cannot load anything later, so it carries this group of every language. */
export const words = { background, errors, manifest } as const;
