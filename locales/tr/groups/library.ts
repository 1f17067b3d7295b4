import { annotate } from '../annotate';
import { evidence } from '../evidence';
import { find } from '../find';
import { library } from '../library';
import { settings } from '../settings';
import { transfer } from '../transfer';

/** See the English group. */
export const words = { annotate, evidence, find, library, settings, transfer } as const;
