import { openDatabase } from './open-database';

/** Gives a request's result; rejects with its error, which then ends nothing else. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      // Unhandled it would abort the transaction, and with it the requests for other rows.
      event.preventDefault();
      event.stopPropagation();
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

/** A database that is read, opened again when the browser has closed it, as it may do after an error of its own. */
export class RescueSource {
  private constructor(
    private db: IDBDatabase,
    private readonly patience: number,
  ) {}

  /** Rejects with an `OpeningError`. */
  static async open(name: string, patience: number): Promise<RescueSource> {
    return new RescueSource(await openDatabase(name, patience), patience);
  }

  get name(): string {
    return this.db.name;
  }

  /** As IndexedDB counts. */
  get version(): number {
    return this.db.version;
  }

  get stores(): string[] {
    return [...this.db.objectStoreNames];
  }

  /** A store, in a transaction of its own. Rejects with what the browser says. */
  async store(name: string): Promise<IDBObjectStore> {
    try {
      return this.db.transaction(name).objectStore(name);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      this.db = await openDatabase(this.db.name, this.patience);
      return this.db.transaction(name).objectStore(name);
    }
  }

  /** Number of rows of a store; `null` where the browser cannot count them. */
  async count(name: string): Promise<number | null> {
    try {
      return await settled((await this.store(name)).count());
    } catch {
      return null; // shown as such
    }
  }

  close(): void {
    this.db.close();
  }
}
