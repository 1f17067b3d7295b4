import type { MenbeDatabase } from '../../db/database';
import { createSigningKey, sign, type SigningKey } from '../../integrity/signing-key';
import type { SigningKeyRecord } from '../../model/ledger';

/** The working key of each database, cached in this context. */
const known = new WeakMap<MenbeDatabase, Promise<SigningKey>>();

/**
 * This device's signing key, generated on first use. A key that is lost or no longer signs (a browser may keep the row and lose the
 * key material) is replaced; the ledger then announces the new one (`record-entries.ts`).
 */
export function deviceKey(db: MenbeDatabase): Promise<SigningKey> {
  let key = known.get(db);
  if (!key) {
    key = loadKey(db);
    known.set(db, key);
    // A rejection is not cached: the next attempt may succeed.
    key.catch(() => known.delete(db));
  }
  return key;
}

/** Reads the key again: another context may have replaced it. */
export function deviceKeyAnew(db: MenbeDatabase): Promise<SigningKey> {
  known.delete(db);
  return deviceKey(db);
}

async function loadKey(db: MenbeDatabase): Promise<SigningKey> {
  const stored = await newestKey(db);
  if (stored && (await works(stored))) return stored;
  const made: SigningKeyRecord = { ...(await createSigningKey()), createdAt: new Date().toISOString() };
  return db.transaction('rw', db.signingKeys, async () => {
    // Two contexts may generate a key at the same time: the first to store it wins.
    const newest = await newestKey(db);
    if (newest && newest.keyId !== stored?.keyId) return newest;
    await db.signingKeys.add(made);
    return made;
  });
}

async function newestKey(db: MenbeDatabase): Promise<SigningKeyRecord | undefined> {
  const keys = await db.signingKeys.toArray();
  return keys.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}

async function works(key: SigningKeyRecord): Promise<boolean> {
  try {
    await sign(key, new Uint8Array(1));
    return true;
  } catch {
    // Any error means the same: the key cannot sign.
    return false;
  }
}
