import type { BucketConnection } from '../s3/bucket-connection';
import type { BucketStore } from '../s3/object-store';
import { s3Store } from '../s3/s3-store';

/**
 * The bucket of a connection, over the network. Only the background may: pages of Menbe fetch nothing.
 * @param attempts how often a request is sent at most; where a user waits for the answer, once or twice
 */
export function openBucket(connection: BucketConnection, attempts?: number): BucketStore {
  return s3Store(connection, {
    fetch: (address, init) => fetch(address, init),
    now: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    random: Math.random,
    ...(attempts !== undefined && { attempts }),
  });
}
