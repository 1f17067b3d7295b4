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
import { welcome } from '../welcome';

/** See the English group. */
export const words = {
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
  welcome,
} as const;
