import { annotate } from '../annotate';
import { find } from '../find';
import { library } from '../library';
import { settings } from '../settings';
import { time } from '../time';
import { transfer } from '../transfer';

/** What only the library page shows: search, reader, settings, export and import. */
export const words = { annotate, find, library, settings, time, transfer } as const;
