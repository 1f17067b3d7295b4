/** What became of a `put`. `exists` only where `ifAbsent` was asked for. */
export type PutOutcome = 'created' | 'exists';

/** An object as a listing tells of it. */
export interface ListedObject {
  name: string;
  /** The ETag: another one says that the object was written anew. Empty where the server gives none. */
  tag: string;
}

/**
 * Objects by name, as a bucket keeps them. Names are of `[a-z0-9/._-]`. Methods reject with a `MenbeError` only: a
 * `bucket-…` code, or of an encrypted store a `vault-…` code as well.
 */
export interface ObjectStore {
  /** Objects whose names begin with `prefix` and come after `after`, in byte order, all pages. It may lag behind writes. */
  list(prefix: string, after?: string): Promise<ListedObject[]>;
  /** The bytes of an object; `null` where there is none. A missing bucket is an error, never `null`. */
  get(name: string): Promise<Uint8Array | null>;
  /**
   * Writes an object; with `ifAbsent` only where there is none. `exists` may be the caller's own doing: a first attempt whose
   * response was lost has written it, and the retry finds it.
   */
  put(name: string, bytes: Uint8Array, options?: { ifAbsent?: boolean }): Promise<PutOutcome>;
  /** Removes an object. One that is not there counts as removed. */
  remove(name: string): Promise<void>;
}

/** What became of a `replace`: `changed` when the object is not, or no longer, the one that was read. */
export type ReplaceOutcome = 'replaced' | 'changed';

/** An object as it was read, with the tag (ETag) that names this state of it. */
export interface TaggedObject {
  bytes: Uint8Array;
  tag: string;
}

/** An `ObjectStore` that can replace one object that several devices write: the file of keys. */
export interface BucketStore extends ObjectStore {
  /** As `get`, with the tag for `replace`. */
  getWithTag(name: string): Promise<TaggedObject | null>;
  /** Writes an object if it is still as `tag` names it; `null` as tag: if there is none. */
  replace(name: string, bytes: Uint8Array, tag: string | null): Promise<ReplaceOutcome>;
  /** Server's clock minus this machine's, in milliseconds, by the last answer that told it; `null` before. */
  clockOffset(): number | null;
}
