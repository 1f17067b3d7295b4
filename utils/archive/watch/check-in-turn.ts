import type { MenbeDatabase } from '../../db/database';
import type { Watching } from './check-page';
import { checkWatches } from './check-watches';

/** Two rounds at once would ask a site twice in a minute. */
const LOCK = 'menbe-watch';

/** Looks at what is due once nobody else is at it. */
export async function checkInTurn(db: MenbeDatabase, watching: Watching): Promise<void> {
  await navigator.locks.request(LOCK, () => checkWatches(db, watching));
}
