import { annotate } from '../annotate';
import { attachments } from '../attachments';
import { find } from '../find';
import { library } from '../library';
import { settings } from '../settings';
import { transfer } from '../transfer';

/** See the English group. */
export const words = { annotate, attachments, find, library, settings, transfer } as const;
