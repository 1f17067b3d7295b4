import { nextSettleAt, settleInterrupted } from '../capturing/interrupted-captures';
import type { Job } from './job';

/** Reports the results of captures during which the background was stopped. */
export const interruptedCapturesJob: Job = {
  name: 'interrupted-captures',
  lock: 'menbe-interrupted-captures',
  follows: {},
  run: settleInterrupted,
  nextAt: nextSettleAt,
};
