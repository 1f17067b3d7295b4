import { annotate } from '../annotate';
import { compare } from '../compare';
import { find } from '../find';
import { library } from '../library';
import { settings } from '../settings';
import { transfer } from '../transfer';

/** See the English group. */
export const words = { annotate, compare, find, library, settings, transfer } as const;
