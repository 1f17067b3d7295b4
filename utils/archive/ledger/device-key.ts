import type { MenbeDatabase } from '../../db/database';
import { createSigningKey, sign, type SigningKey } from '../../integrity/signing-key';
import type { SigningKeyRecord } from '../../model/ledger';

/** The key of each database that this context has found to work. */
const known = new WeakMap<MenbeDatabase, Promise<SigningKey>>();

/**
 * The key this device signs with, made on first use. One that is lost or does not sign any more (a browser may keep its row
 * and lose what it names) is replaced by a new one; the ledger then tells of it (`record-entries.ts`).
 */
export function deviceKey(db: MenbeDatabase): Promise<SigningKey> {
  let key = known.get(db);
  if (!key) {
    key = loadKey(db);
    known.set(db, key);
    // A failure is not kept: the next attempt may succeed.
    key.catch(() => known.delete(db));
  }
  return key;
}

/** Reads the key anew: another context may have replaced it. */
export function deviceKeyAnew(db: MenbeDatabase): Promise<SigningKey> {
  known.delete(db);
  return deviceKey(db);
}

async function loadKey(db: MenbeDatabase): Promise<SigningKey> {
  const stored = await newestKey(db);
  if (stored && (await works(stored))) return stored;
  const made: SigningKeyRecord = { ...(await createSigningKey()), createdAt: new Date().toISOString() };
  return db.transaction('rw', db.signingKeys, async () => {
    // Two contexts may make one at the same time: the first to store it wins.
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
    // Whatever it is that is wrong with it, nothing can be signed with it.
    return false;
  }
}
