import type { ErrorCode } from '../model/error-code';
import type { Failure } from '../model/result';
import type { DeviceHead } from './device-head';
import type { LogProblem } from './receive-changes';
import type { Lacking } from './sync-round';

/** How sync stands on this device. Times are ISO 8601 UTC. */
export interface SyncStatus {
  /** When the last round that came to its end began. */
  syncedAt: string | null;
  /** When the last round began, whatever came of it. */
  triedAt: string | null;
  /** Why the last round did not come to its end. */
  failure: Failure | null;
  /** Rounds in a row that failed. */
  failures: number;
  /** The user paused sync. */
  pausedAt: string | null;
  /** The other devices, as their heads in the bucket tell of them. */
  devices: readonly DeviceHead[];
  /** Logs of other devices that could not be read to their ends. */
  problems: readonly LogProblem[];
  /** Names of texts and files that operations speak of and the bucket does not have, or not yet. */
  missing: readonly string[];
  /** When they were looked for last. */
  lackingAt: string | null;
  /** Names of those in the bucket that are not what they are called: they were refused. */
  damaged: readonly string[];
  /** When this device took another id, because a copy of its profile writes under the one it had. */
  renamedAt: string | null;
}

/** How sync stands on a device that has just been connected. */
export const NEVER_SYNCED: SyncStatus = {
  syncedAt: null,
  triedAt: null,
  failure: null,
  failures: 0,
  pausedAt: null,
  devices: [],
  problems: [],
  missing: [],
  lackingAt: null,
  damaged: [],
  renamedAt: null,
};

const MINUTE_MILLISECONDS = 60_000;
/** How often the bucket is looked at while nothing changes here: one LIST. */
const INTERVAL_MILLISECONDS = 5 * MINUTE_MILLISECONDS;
/** Changes that come one after the other are sent together. */
const GATHERING_MILLISECONDS = 30_000;
const LONGEST_RETRY_MILLISECONDS = 30 * MINUTE_MILLISECONDS;

/** Failures that end by themselves. */
const PASSING: readonly ErrorCode[] = ['bucket-unreachable', 'bucket-busy', 'bucket-damaged'];

/** Whether sync waits for the network or the server, and the user can only wait too. */
export function isWaiting({ failure }: Pick<SyncStatus, 'failure'>): boolean {
  return failure !== null && PASSING.includes(failure.code);
}

/** A network that is away for a weekend is nothing to be told of. */
const LATE_MILLISECONDS = 3 * 24 * 60 * MINUTE_MILLISECONDS;

/** Whether the user should hear of it: sync needs them, or has waited for the network for three days. One that they paused is as they want it. */
export function isLate(status: SyncStatus, now: Date): boolean {
  const { failure, syncedAt, pausedAt } = status;
  if (failure === null || pausedAt !== null) return false;
  if (!isWaiting(status)) return true;
  return syncedAt !== null && now.getTime() - Date.parse(syncedAt) > LATE_MILLISECONDS;
}

/** When the next round is due; `null` while sync is paused. `hasChanges`: something here waits to be sent. */
export function nextSyncAt(status: SyncStatus, hasChanges: boolean, now: Date): Date | null {
  if (status.pausedAt !== null) return null;
  if (status.triedAt === null) return now;
  return new Date(Math.min(Date.parse(status.triedAt), now.getTime()) + delayOf(status, hasChanges));
}

function delayOf(status: SyncStatus, hasChanges: boolean): number {
  const { failure, failures } = status;
  if (failure === null) return hasChanges ? GATHERING_MILLISECONDS : INTERVAL_MILLISECONDS;
  // What the user has to mend is looked at now and then: they may have mended it at the provider.
  if (!isWaiting(status)) return LONGEST_RETRY_MILLISECONDS;
  return Math.min(LONGEST_RETRY_MILLISECONDS, GATHERING_MILLISECONDS * 2 ** Math.max(0, failures - 1));
}

/** Objects that were looked for in vain are asked for again after so long, even if nothing new came. */
const LACKING_MILLISECONDS = 60 * MINUTE_MILLISECONDS;

/** The blobs that a round need not ask for: not long ago they were looked for in vain. */
export function lackingLately({ missing, damaged, lackingAt }: SyncStatus, now: Date): Lacking {
  const isLong =
    lackingAt === null || Math.abs(now.getTime() - Date.parse(lackingAt)) >= LACKING_MILLISECONDS;
  return isLong ? { missing: [], damaged: [] } : { missing, damaged };
}

/** The status after a round that came to its end. */
export function afterRound(
  status: SyncStatus,
  begunAt: Date,
  found: Pick<SyncStatus, 'devices' | 'problems' | 'missing' | 'damaged'> & { hasNewId: boolean },
): SyncStatus {
  const { hasNewId, devices, ...rest } = found;
  const at = begunAt.toISOString();
  const known = lackingLately(status, begunAt);
  const hasLooked = known.missing.length + known.damaged.length === 0;
  const heard = new Map([...status.devices, ...devices].map((head) => [head.device, head]));
  return {
    ...status,
    ...rest,
    syncedAt: at,
    triedAt: at,
    failure: null,
    failures: 0,
    devices: [...heard.values()],
    lackingAt: hasLooked ? at : status.lackingAt,
    renamedAt: hasNewId ? at : status.renamedAt,
  };
}

/** The status after a round that failed. */
export function afterFailure(status: SyncStatus, begunAt: Date, failure: Failure): SyncStatus {
  return { ...status, triedAt: begunAt.toISOString(), failure, failures: status.failures + 1 };
}
