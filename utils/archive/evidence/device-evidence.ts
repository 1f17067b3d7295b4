import type { MenbeDatabase } from '../../db/database';
import type { LedgerEntry } from '../../model/ledger';
import { deviceName } from '../ledger/device-name';

/** What a user should know of how this device seals. */
export interface DeviceEvidence {
  name: string;
  /** `null` until something was archived. */
  keyId: string | null;
  /** When the key took the place of another that was lost, ISO 8601 UTC; `null` when it is the first. */
  replacedAt: string | null;
}

/** Reads that from the end of the ledger and the stored keys. */
export async function deviceEvidence(db: MenbeDatabase): Promise<DeviceEvidence> {
  const [name, head, first] = await Promise.all([
    deviceName(db),
    db.ledger.toCollection().last(),
    db.ledger.get(1),
  ]);
  if (!head || !first || head.keyId === first.keyId)
    return { name, keyId: head?.keyId ?? null, replacedAt: null };
  return { name, keyId: head.keyId, replacedAt: (await beginOf(db, head))?.at ?? null };
}

/** The entry that brought in the key of the chain's end. */
async function beginOf(db: MenbeDatabase, head: LedgerEntry): Promise<LedgerEntry | undefined> {
  return db.ledger
    .reverse()
    .filter(({ kind, keyId }) => kind === 'key' && keyId === head.keyId)
    .first();
}
