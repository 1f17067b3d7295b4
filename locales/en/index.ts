import { annotate } from './annotate';
import { background } from './background';
import { afterCapture } from './after-capture';
import { errors } from './errors';
import { find } from './find';
import { library } from './library';
import { list } from './list';
import { listState } from './list-state';
import { lostArchive } from './lost-archive';
import { manifest } from './manifest';
import { notices } from './notices';
import { popup } from './popup';
import { transfer } from './transfer';

/**
 * English, the reference language: every text a user sees. `{name}` is a placeholder; an object with `other` holds
 * plural forms (CLDR categories) chosen by `count`. A section is a file of its own, so that a page loads what it shows.
 */
export const messages = {
  annotate,
  background,
  afterCapture,
  errors,
  find,
  library,
  list,
  listState,
  lostArchive,
  manifest,
  notices,
  popup,
  transfer,
} as const;
