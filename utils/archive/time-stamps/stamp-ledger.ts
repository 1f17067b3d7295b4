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

/** Dependencies of stamping. */
export interface Stamping {
  ledger: StampedLedger;
  settings: TimeSettings;
  fetch: typeof fetch;
  now: () => Date;
  isOnline: () => boolean;
  /** Whether Menbe has host permission for this address. */
  isAllowed: (address: string) => Promise<boolean>;
}

type Row = TimeTokenRecord;
/** The fields of a row that an attempt changes. */
type Change = Partial<Row>;

/**
 * Does the due work row by row and stores each result at once. Work that a killed worker had not stored is repeated, which only
 * costs the service a second answer.
 *
 * 1. A root over new entries is queued for each service.
 * 2. Due rows are processed, all services in parallel: queued roots are sent, pending proofs upgraded.
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

/** Sends the requests to one service one after another. */
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

/** A pending proof stays pending after a failed upgrade. Failures that are not the service's fault do not count as attempts. */
function failure(row: Row, { problem, detail }: ServiceError, now: Date): Change {
  const counts = problem !== 'offline' && problem !== 'not-allowed';
  const before = row.state === 'pending' && !row.error ? 0 : row.attempts;
  const attempts = before + (counts ? 1 : 0);
  const state = row.token !== null ? 'pending' : isLasting(problem) ? 'failed' : 'queued';
  return { state, attempts, nextAttemptAt: retryAt(now, problem, attempts), error: { problem, detail } };
}
