import { attachments } from '../attachments';
import { compare } from '../compare';
import { evidence } from '../evidence';
import { find } from '../find';
import { languageName } from '../language-names';
import { library } from '../library';
import { settings } from '../settings';
import { time } from '../time';
import { transfer } from '../transfer';
import { troubles } from '../troubles';
import { watch } from '../watch';
import { welcome } from '../welcome';
import { date } from '../short-months';
import { formats as ofEveryPage } from './popup';

/** Only the library names languages. */
export const formats = { ...ofEveryPage, date, languageName };

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
