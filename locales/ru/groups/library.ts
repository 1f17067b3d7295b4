import { annotate } from '../annotate';
import { attachments } from '../attachments';
import { compare } from '../compare';
import { evidence } from '../evidence';
import { find } from '../find';
import { library } from '../library';
import { settings } from '../settings';
import { time } from '../time';
import { transfer } from '../transfer';
import { troubles } from '../troubles';
import { watch } from '../watch';

/** See the English group. */
export const words = {
  annotate,
  attachments,
  compare,
  evidence,
  find,
  library,
  settings,
  time,
  transfer,
  troubles,
  watch,
} as const;
