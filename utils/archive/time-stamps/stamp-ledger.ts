import type { MenbeDatabase } from '../../db/database';
import type { TimeSettings } from '../../model/time-services';
import type { TimeTokenRecord } from '../../model/time-token';
import { askAuthority } from './ask-authority';
import { submitToCalendar, upgradeAtCalendar } from './ask-calendar';
import { ServiceError } from './ask-service';
import { byService } from './by-service';
import { planStamps } from './plan-stamps';
import { isLasting, retryAt, upgradeAt } from './schedule';
import type { StampedLedger } from './stamped-ledger';

/** What stamping needs of its surroundings. */
export interface Stamping {
  ledger: StampedLedger;
  settings: TimeSettings;
  fetch: typeof fetch;
  now: () => Date;
  isOnline: () => boolean;
  /** Whether the user still lets us speak to this address. */
  isAllowed: (address: string) => Promise<boolean>;
}

type Row = TimeTokenRecord;
/** What an attempt changes of its row. */
type Change = Partial<Row>;

/**
 * Does what is due, one step a row, each stored when it is done: what a killed worker had not stored is done again, which
 * costs the service a second answer and nothing else.
 *
 * 1. New entries' root is queued for each service.
 * 2. What is due is tried, all services at once: queued roots are sent, calendars asked about promises.
 *
 * @param all everything that waits is due, as when the user asks for it
 */
export async function stampLedger(db: MenbeDatabase, stamping: Stamping, all = false): Promise<void> {
  await planStamps(db, stamping.ledger, stamping.settings, { now: stamping.now(), all });
  const at = stamping.now().toISOString();
  const rows = await db.timeTokens.where('state').anyOf('queued', 'pending', 'failed').toArray();
  const due = rows.filter((row) => all || (row.state !== 'failed' && (row.nextAttemptAt ?? '') <= at));
  await Promise.all(byService(due).map((each) => tryInOrder(db, each, stamping)));
}

/** One question at a time to each service. */
async function tryInOrder(db: MenbeDatabase, rows: readonly Row[], stamping: Stamping): Promise<void> {
  for (const row of rows) await db.timeTokens.update(row.id, await attempt(row, stamping));
}

async function attempt(row: Row, stamping: Stamping): Promise<Change> {
  try {
    if (!(await stamping.isAllowed(row.authority))) throw new ServiceError('not-allowed', row.authority);
    if (!stamping.isOnline()) throw new ServiceError('offline', '');
    return await (row.kind === 'rfc3161' ? stamp(row, stamping) : calendar(row, stamping));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return failure(row, error, stamping.now());
  }
}

async function stamp(row: Row, { fetch }: Stamping): Promise<Change> {
  const stamped = await askAuthority(fetch, row.authority, row.root);
  return { ...stamped, ...SUCCESS, state: 'done', nextAttemptAt: null };
}

const SUCCESS = { attempts: 0, error: null } as const;

async function calendar(row: Row, { fetch, now }: Stamping): Promise<Change> {
  const { token, root, attempts } = row;
  if (token === null) {
    const submitted = await submitToCalendar(fetch, row.authority, root);
    return { ...submitted, ...SUCCESS, state: 'pending', nextAttemptAt: upgradeAt(now(), 0) };
  }
  const upgraded = await upgradeAtCalendar(fetch, row.authority, { root, token });
  if (upgraded.blockHeight !== null) return { ...upgraded, ...SUCCESS, state: 'done', nextAttemptAt: null };
  const questions = row.error ? 1 : attempts + 1;
  return { error: null, attempts: questions, nextAttemptAt: upgradeAt(now(), questions) };
}

/** A promise that cannot be upgraded now stays a promise. What is not the service's doing does not count as an attempt. */
function failure(row: Row, { problem, detail }: ServiceError, now: Date): Change {
  const counts = problem !== 'offline' && problem !== 'not-allowed';
  const before = row.state === 'pending' && !row.error ? 0 : row.attempts;
  const attempts = before + (counts ? 1 : 0);
  const state = row.token !== null ? 'pending' : isLasting(problem) ? 'failed' : 'queued';
  return { state, attempts, nextAttemptAt: retryAt(now, problem, attempts), error: { problem, detail } };
}
