import { nextSettleAt, settleInterrupted } from '../capturing/interrupted-captures';
import type { Job } from './job';

/** Tells the truth about captures in whose middle the background was stopped. */
export const interruptedCapturesJob: Job = {
  name: 'interrupted-captures',
  lock: 'menbe-interrupted-captures',
  follows: {},
  run: settleInterrupted,
  nextAt: nextSettleAt,
};
