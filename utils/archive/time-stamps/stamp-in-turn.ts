import type { MenbeDatabase } from '../../db/database';
import { type Stamping, stampLedger } from './stamp-ledger';

/** One at a time, or a service would be asked twice. */
const LOCK = 'menbe-time';

/** Does what is due once nobody else is at it. */
export async function stampInTurn(db: MenbeDatabase, stamping: Stamping, all = false): Promise<void> {
  await navigator.locks.request(LOCK, () => stampLedger(db, stamping, all));
}
