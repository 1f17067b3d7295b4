import { useState } from 'preact/hooks';
import { forgetSync, readSyncCounts, type SyncCounts } from '../../utils/archive/sync/sync-progress';
import { HOST_NEEDS } from '../../utils/access/host-needs';
import {
  type BucketRecord,
  changeSyncStatus,
  forgetBucket,
  readBucket,
  readSyncStatus,
} from '../../utils/db/bucket-record';
import { getDatabase } from '../../utils/db/database';
import type { Failure } from '../../utils/model/result';
import { SYNC_LOCK } from '../../utils/model/sync-lock';
import { askToRun } from '../../utils/platform/ask-to-run';
import { giveBackHosts, requestHosts } from '../../utils/platform/host-access';
import { bucketAddress } from '../../utils/s3/bucket-connection';
import type { SyncStatus } from '../../utils/sync/sync-status';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/** Sync of this device, as it stands and with what can be done about it. */
export interface Sync {
  /** `undefined` until it is read, `null` where no bucket is connected. */
  bucket: BucketRecord | null | undefined;
  status: SyncStatus | undefined;
  counts: SyncCounts | undefined;
  failure: Failure | null;
  /** A round that was asked for here has not come to its end yet. */
  isRunning: boolean;
  /** Has a round begin now; a paused sync goes on. */
  syncNow: () => void;
  pause: () => void;
  /** Asks the browser for access to the bucket again, and goes on. */
  allow: () => void;
}

/** Reads and changes sync. */
export function useSync(): Sync {
  const { value: bucket, failure: unread } = useLiveQuery(readBucket, []);
  const { value: status } = useLiveQuery(readSyncStatus, []);
  const { value: counts } = useLiveQuery(() => readSyncCounts(getDatabase()), []);
  const { failure, attempt } = useAttempt();
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    await runRound().finally(() => setRunning(false));
  };
  return {
    bucket,
    status,
    counts,
    failure: failure ?? unread,
    isRunning,
    syncNow: () => void attempt(run),
    pause: () =>
      void attempt(() => changeSyncStatus((now) => ({ ...now, pausedAt: new Date().toISOString() }))),
    allow: () =>
      void attempt(async () => {
        // Within the click: browsers ask only then.
        if (bucket && (await requestHosts([bucketAddress(bucket.connection)]))) await run();
      }),
  };
}

async function runRound(): Promise<void> {
  await changeSyncStatus((status) => ({ ...status, pausedAt: null }));
  // What goes wrong stands in the status.
  await askToRun('sync');
}

/** Forgets the bucket, here alone. Rejects where a database cannot be written. */
export async function leaveSync(): Promise<void> {
  // A round that runs ends before its next request.
  await changeSyncStatus((status) => ({ ...status, pausedAt: new Date().toISOString() }));
  await navigator.locks.request(SYNC_LOCK, async () => {
    await forgetBucket();
    await forgetSync(getDatabase());
  });
  await giveBackHosts(HOST_NEEDS);
}
