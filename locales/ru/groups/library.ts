import { attachments } from '../attachments';
import { backup } from '../backup';
import { backupKeys } from '../backup-keys';
import { cases } from '../cases';
import { compare } from '../compare';
import { evidence } from '../evidence';
import { exportForms } from '../export-forms';
import { find } from '../find';
import { keys } from '../keys';
import { library } from '../library';
import { links } from '../links';
import { restore } from '../restore';
import { rows } from '../rows';
import { settings } from '../settings';
import { shelves } from '../shelves';
import { sync } from '../sync';
import { time } from '../time';
import { transfer } from '../transfer';
import { troubles } from '../troubles';
import { watch } from '../watch';
import { watched } from '../watched';
import { welcome } from '../welcome';

/** See the English group. */
export const words = {
  attachments,
  backup,
  backupKeys,
  cases,
  compare,
  evidence,
  exportForms,
  find,
  keys,
  library,
  links,
  restore,
  rows,
  settings,
  shelves,
  sync,
  time,
  transfer,
  troubles,
  watch,
  watched,
  welcome,
} as const;
