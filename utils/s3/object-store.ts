/** `exists` is an answer only where `ifAbsent` was asked for. */
export type PutOutcome = 'created' | 'exists';

/** An object as a listing tells of it. */
export interface ListedObject {
  name: string;
  /** The store's tag of its content (S3: the ETag): another one says that the object was written anew. */
  tag: string;
}

/**
 * What sync needs of a store of objects. Methods reject only with `MenbeError`: a rejected request may have been carried
 * out nevertheless, since its answer may be what was lost.
 */
export interface ObjectStore {
  /** All objects whose names begin with `prefix` and come after `after`, in byte order. May lag behind what was written. */
  list(prefix: string, after?: string): Promise<ListedObject[]>;
  /** `null` where there is no such object; a missing bucket is an error. */
  get(name: string): Promise<Uint8Array | null>;
  put(name: string, bytes: Uint8Array, options?: { ifAbsent?: boolean }): Promise<PutOutcome>;
  /** Succeeds where there is no such object. */
  remove(name: string): Promise<void>;
}
