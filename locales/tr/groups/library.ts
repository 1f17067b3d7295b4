import { library } from '../library';
import { settings } from '../settings';
import { transfer } from '../transfer';

/** See the English group. */
export const words = { library, settings, transfer } as const;
