import { MenbeError } from '../model/result';
import type { ObjectStore } from '../s3/object-store';
import { KEY_FILE } from './key-file';
import type { Vault } from './vault';

/** Names that begin so are hidden: what follows tells of the content. */
const BLOBS = 'blobs/';
/** What a probe leaves behind when it is interrupted. */
const PROBES = 'probe/';

/**
 * An `ObjectStore` whose user sees plain names and bytes, and whose bucket sees neither: what is stored is sealed, and `blobs/<id>`
 * becomes `blobs/<2 digits>/<HMAC of id>`. Other names are of devices and numbers, and stay. Blobs cannot be listed: their names lead back
 * to nothing; a list leaves them out.
 */
export function encryptedStore(store: ObjectStore, vault: Vault): ObjectStore {
  const stored = (name: string) => {
    if (name === KEY_FILE || name.startsWith(PROBES))
      throw new MenbeError('unexpected', `not encrypted: ${name}`);
    if (!name.startsWith(BLOBS)) return name;
    const hidden = vault.hiddenName(name.slice(BLOBS.length));
    return `${BLOBS}${hidden.slice(0, 2)}/${hidden}`;
  };
  return {
    list: async (prefix, after) => {
      if (prefix.startsWith(BLOBS)) throw new MenbeError('unexpected', 'blobs cannot be listed');
      const found = await store.list(prefix, after);
      return found.filter(
        ({ name }) => name !== KEY_FILE && !name.startsWith(BLOBS) && !name.startsWith(PROBES),
      );
    },
    get: async (name) => {
      const bytes = await store.get(stored(name));
      return bytes && vault.open(stored(name), bytes);
    },
    put: async (name, bytes, options) => {
      const padding = name.startsWith(BLOBS) ? 'padme' : 'steps';
      return store.put(stored(name), await vault.seal(stored(name), bytes, padding), options);
    },
    remove: async (name) => store.remove(stored(name)),
  };
}
