import type { MenbeDatabase } from '../../../db/database';
import {
  certifyKey,
  createWaczKey,
  type KeyCertificate,
  signText,
  type WaczKey,
} from '../../../wacz/data-package';
import { announceKey } from '../../ledger/record-entries';

/**
 * This device's WACZ signing key, generated on first use, with a certificate signed by the ledger's key. A key that no longer
 * signs is replaced.
 */
export async function waczKey(db: MenbeDatabase): Promise<{ key: WaczKey; signer: KeyCertificate }> {
  const stored = await storedKey(db);
  const key = stored && (await works(stored)) ? stored : await makeKey(db, stored);
  return { key, signer: await certifyKey(key, await announceKey(db)) };
}

async function storedKey(db: MenbeDatabase): Promise<WaczKey | null> {
  const row = await db.evidenceState.get('waczKey');
  return row?.name === 'waczKey' ? { spki: row.value, privateKey: row.privateKey } : null;
}

async function makeKey(db: MenbeDatabase, replaced: WaczKey | null): Promise<WaczKey> {
  const { spki, privateKey } = await createWaczKey();
  return db.transaction('rw', db.evidenceState, async () => {
    // Two pages may generate a key at the same time: the first to store it wins.
    const newest = await storedKey(db);
    if (newest && newest.spki !== replaced?.spki) return newest;
    await db.evidenceState.put({ name: 'waczKey', value: spki, privateKey });
    return { spki, privateKey };
  });
}

async function works(key: WaczKey): Promise<boolean> {
  try {
    await signText(key, '');
    return true;
  } catch {
    // A browser may keep the row and lose the key material.
    return false;
  }
}
