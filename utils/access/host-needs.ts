import { watchedAddresses } from '../archive/watch/read-watches';
import { bucketAddresses } from '../db/bucket-record';
import { getDatabase } from '../db/database';
import { serviceAddresses } from '../model/time-services';
import type { HostNeeds } from '../platform/host-access';
import { readTimeSettings } from '../platform/time-settings';

/** The current needs of each feature. A feature missing here would lose its permissions when another gives some back. */
export const HOST_NEEDS: HostNeeds = {
  watch: () => watchedAddresses(getDatabase()),
  sync: bucketAddresses,
  'trusted-time': async () => serviceAddresses(await readTimeSettings()),
};
