import { MenbeError } from '../model/result';
import type { ObjectStore } from '../s3/object-store';

/** `newer`: written by a version of Menbe that this one cannot read. `damaged`: not what it is called. */
export type Unreadable = 'newer' | 'damaged';

/** The bytes of an object, `null` where there is none; an object that cannot be decrypted is no reason to give up the others. */
export async function readObject(store: ObjectStore, name: string): Promise<Uint8Array | null | Unreadable> {
  try {
    return await store.get(name);
  } catch (error) {
    if (!(error instanceof MenbeError)) throw error;
    if (error.code === 'vault-object') return 'damaged';
    if (error.code === 'vault-newer') return 'newer';
    throw error;
  }
}
