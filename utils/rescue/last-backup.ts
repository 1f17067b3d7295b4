import { openDatabase } from './open-database';

/** The database in which Menbe keeps what it knows of its backups, beside the archive. */
const NAME = 'menbe-backup';
const STORE = 'backup';

/** The last backup that was checked, as far as it can be read. */
export interface LastBackup {
  /** ISO 8601 UTC. */
  createdAt: string;
  /** Pages in it; `null` where nothing says. */
  pages: number | null;
  /** Name of the folder that the user chose; `null` for the downloads. */
  folder: string | null;
  /** Folder of the set. */
  set: string;
  isEncrypted: boolean;
}

/** Reads which backup is the last; `null` where there is none or nothing can be read. Never rejects. */
export async function readLastBackup(patience: number): Promise<LastBackup | null> {
  try {
    const db = await openDatabase(NAME, patience);
    try {
      return backupOf(await stateIn(db));
    } finally {
      db.close();
    }
  } catch {
    return null; // there is none, or the browser does not give it: the page has other ways
  }
}

function stateIn(db: IDBDatabase): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction(STORE).objectStore(STORE).get('state');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(STORE));
  });
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => Object(value) as Fields;

/** A row of any version of Menbe: what is not as expected counts as unknown. */
function backupOf(state: unknown): LastBackup | null {
  const { last, place, set, keys } = fieldsOf(state);
  const { createdAt, total } = fieldsOf(last);
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) return null;
  const { kind, label } = fieldsOf(place);
  const { pages } = fieldsOf(total);
  return {
    createdAt,
    pages: typeof pages === 'number' ? pages : null,
    folder: kind === 'folder' && typeof label === 'string' ? label : null,
    set: typeof set === 'string' ? set : '',
    isEncrypted: typeof keys === 'object' && keys !== null,
  };
}
