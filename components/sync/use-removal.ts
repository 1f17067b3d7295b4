import { lastSegmentOf } from '../../utils/archive/sync/sync-progress';
import type { BucketRecord } from '../../utils/db/bucket-record';
import { getDatabase } from '../../utils/db/database';
import type { Failure } from '../../utils/model/result';
import { askToRun } from '../../utils/platform/ask-to-run';
import { openStored, replaceKeys } from './change-keys';
import { type NewKeys, type Secret, wrapKeys } from '../keys/make-keys';
import { withoutDevice } from '../../utils/vault/key-ring';
import { useSteps } from './use-steps';

/** Where the removal of a device stands. */
type RemovalStep =
  | { step: 'asking' }
  | { step: 'working'; work: 'deriving' | 'storing' }
  /** The new recovery key is shown; nothing has been changed yet. */
  | { step: 'recovery'; made: NewKeys; tag: string }
  | { step: 'done' };

/** Removing a device, step by step. */
export interface Removal {
  state: RemovalStep;
  failure: Failure | null;
  prepare: (secret: Secret, passphrase: string) => void;
  confirm: () => void;
}

/** Removes a device: what it writes from now on does not count, and the others get new keys. */
export function useRemoval(bucket: BucketRecord, device: string): Removal {
  const { state, failure, work } = useSteps<RemovalStep>({ step: 'asking' });
  return {
    state,
    failure,
    prepare: (secret, passphrase) =>
      work({ step: 'working', work: 'deriving' }, async () => {
        // What the device has sent until now counts.
        await askToRun('sync');
        const { keys, tag } = await openStored(bucket, secret);
        const lastSegment = await lastSegmentOf(getDatabase(), device);
        return {
          step: 'recovery',
          tag,
          made: await wrapKeys(withoutDevice(keys.ring, device, lastSegment), passphrase),
        };
      }),
    confirm: () => {
      if (state.step !== 'recovery') return;
      const { made, tag } = state;
      work({ step: 'working', work: 'storing' }, async () => {
        await replaceKeys(bucket, made.keys, tag);
        return { step: 'done' };
      });
    },
  };
}
