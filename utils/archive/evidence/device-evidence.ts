import type { MenbeDatabase } from '../../db/database';
import type { LedgerEntry } from '../../model/ledger';
import { deviceName } from '../ledger/device-name';

/** Facts about this device's signing key, for the settings. */
export interface DeviceEvidence {
  name: string;
  /** `null` before the first capture. */
  keyId: string | null;
  /** When the key replaced a lost one, ISO 8601 UTC; `null` for the first key. */
  replacedAt: string | null;
}

/** Reads these facts from the head of the ledger and the stored keys. */
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

/** The entry that announced the current key. */
async function beginOf(db: MenbeDatabase, head: LedgerEntry): Promise<LedgerEntry | undefined> {
  return db.ledger
    .reverse()
    .filter(({ kind, keyId }) => kind === 'key' && keyId === head.keyId)
    .first();
}
