import type { ListedObject, ObjectStore, PutOutcome } from '../../../utils/s3/object-store';

/** A store in memory that keeps every state it ever had, so that a listing can lag. */
export class MemoryStore implements ObjectStore {
  readonly objects = new Map<string, Uint8Array>();
  /** What was written or removed, in order: the listing after any number of writes can be made from it. */
  private readonly history: { name: string; isThere: boolean }[] = [];

  list(prefix: string, after = ''): Promise<ListedObject[]> {
    return Promise.resolve(this.listAsOf(this.history.length, prefix, after));
  }

  /** The listing as it was after `writes` writes. */
  listAsOf(writes: number, prefix: string, after = ''): ListedObject[] {
    const tags = new Map<string, string>();
    for (const [at, { name, isThere }] of this.history.slice(0, writes).entries()) {
      if (isThere) tags.set(name, String(at));
      else tags.delete(name);
    }
    const names = [...tags.keys()].filter((name) => name.startsWith(prefix) && name > after);
    return names.sort().map((name) => ({ name, tag: tags.get(name) ?? '' }));
  }

  get writes(): number {
    return this.history.length;
  }

  get(name: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.objects.get(name) ?? null);
  }

  put(name: string, bytes: Uint8Array, { ifAbsent = false } = {}): Promise<PutOutcome> {
    if (ifAbsent && this.objects.has(name)) return Promise.resolve('exists');
    this.objects.set(name, bytes);
    this.history.push({ name, isThere: true });
    return Promise.resolve('created');
  }

  remove(name: string): Promise<void> {
    if (this.objects.delete(name)) this.history.push({ name, isThere: false });
    return Promise.resolve();
  }
}
