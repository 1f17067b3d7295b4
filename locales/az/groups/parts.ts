import { afterCapture } from '../after-capture';
import { alerts } from '../alerts';
import { annotate } from '../annotate';
import { backupLapsed } from '../backup-lapsed';
import { cite } from '../cite';
import { doubts } from '../doubts';
import { errors } from '../errors';
import { listState } from '../list-state';
import { livePage } from '../live-page';
import { lostArchive } from '../lost-archive';
import { notices } from '../notices';
import { watchNews } from '../watch-news';

/** See the English group. */
export const words = {
  afterCapture,
  alerts,
  annotate,
  backupLapsed,
  cite,
  doubts,
  errors,
  listState,
  livePage,
  lostArchive,
  notices,
  watchNews,
} as const;
