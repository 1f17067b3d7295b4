import type { Failure } from './result';

/** What the background does by itself, again and again, and on request. */
const JOB_NAMES = [
  'index',
  'trusted-time',
  'watch',
  'attachments',
  'bin',
  'ledger',
  'tag-renames',
  'undone-imports',
  'interrupted-captures',
  'backup',
  'sync',
] as const;

/** Names a job: in messages, due times and troubles. */
export type JobName = (typeof JOB_NAMES)[number];

/** All work that nothing awaits, in the background and in Menbe's pages. Each has words for a trouble with it. */
export const BACKGROUND_WORK = [
  ...JOB_NAMES,
  'gestures',
  'language',
  'archive-marker',
  'jobs',
  'settings',
  'drafts',
  'pages',
] as const;

/** Names work that nothing awaits, for its words. */
export type BackgroundWork = (typeof BACKGROUND_WORK)[number];

/** Background work that failed and has not succeeded since. */
export interface Trouble extends Failure {
  work: BackgroundWork;
  /** When it failed first and last since it last succeeded, ISO 8601. */
  since: string;
  at: string;
  /** How often it failed since. */
  times: number;
}

/** Whether a value, from a message or a stored trouble, names a job. */
export function isJobName(value: unknown): value is JobName {
  return JOB_NAMES.some((known) => known === value);
}
