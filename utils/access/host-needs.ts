import { watchedAddresses } from '../archive/watch/read-watches';
import { getDatabase } from '../db/database';
import { serviceAddresses } from '../model/time-services';
import type { HostNeeds } from '../platform/host-access';
import { readTimeSettings } from '../platform/time-settings';

/** What each feature needs access to now. A feature that is not in it would lose its access when another gives some back. */
export const HOST_NEEDS: HostNeeds = {
  watch: () => watchedAddresses(getDatabase()),
  'trusted-time': async () => serviceAddresses(await readTimeSettings()),
};
