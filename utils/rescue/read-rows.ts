import { type RescueSource, settled } from './rescue-source';

/** A row that could be read, or the error that came instead; without a key where not even that could be read. */
export type RescuedRow = { key: IDBValidKey; value: unknown } | { key: IDBValidKey | null; error: string };

/** Keys that are asked for at a time. */
const KEYS = 1000;

/** Rows that are asked for at a time: a text can have ten megabytes. */
const ROWS = 20;

/**
 * Reads a store row by row, keys first. A row that cannot be read is given with its error, and reading goes on behind it. Where not even
 * the keys can be read any further, the rest is read from the store's end backwards; what lies between is given as rows without a key, as
 * many as the store counts.
 */
export async function* readRows(source: RescueSource, store: string): AsyncGenerator<RescuedRow> {
  let last: IDBValidKey | null = null;
  let rows = 0;
  for (;;) {
    const answer: KeysAnswer = await nextKeys(source, store, last);
    yield* rowsOf(source, store, answer.keys);
    rows += answer.keys.length;
    last = answer.keys.at(-1) ?? last;
    if (answer.error !== null) return yield* readFromEnd(source, store, { last, rows, error: answer.error });
    if (answer.keys.length === 0) return;
  }
}

/** Keys, and the error that kept the browser from giving even one. */
interface KeysAnswer {
  keys: IDBValidKey[];
  error: string | null;
}

/** The keys behind one; fewer and fewer are asked for where they cannot be read. */
async function nextKeys(source: RescueSource, store: string, after: IDBValidKey | null): Promise<KeysAnswer> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  let error = '';
  for (let count = KEYS; count >= 1; count = Math.floor(count / 10)) {
    try {
      return { keys: await settled((await source.store(store)).getAllKeys(range, count)), error: null };
    } catch (caught) {
      error = String(caught);
    }
  }
  return { keys: [], error };
}

/** Where reading keys from the beginning came to its end. */
interface Reached {
  last: IDBValidKey | null;
  rows: number;
  error: string;
}

async function* readFromEnd(
  source: RescueSource,
  store: string,
  { last, rows, error }: Reached,
): AsyncGenerator<RescuedRow> {
  let upper: IDBValidKey | null = null;
  let count = rows;
  for (;;) {
    const key: IDBValidKey | null | undefined = await keyBefore(source, store, last, upper);
    // Nothing is left between: what could not be read from one side was read from the other.
    if (key === null) return;
    if (key === undefined) break;
    yield* rowsOf(source, store, [key]);
    upper = key;
    count++;
  }
  const missing = Math.max(1, ((await source.count(store)) ?? 0) - count);
  for (let n = 0; n < missing; n++) yield { key: null, error };
}

/** The last key between two; `null` where there is none, `undefined` where it cannot be read. */
async function keyBefore(
  source: RescueSource,
  store: string,
  lower: IDBValidKey | null,
  upper: IDBValidKey | null,
): Promise<IDBValidKey | null | undefined> {
  try {
    const request = (await source.store(store)).openKeyCursor(between(lower, upper), 'prev');
    return (await settled(request))?.key ?? null;
  } catch {
    return undefined; // told as rows without a key
  }
}

function between(lower: IDBValidKey | null, upper: IDBValidKey | null): IDBKeyRange | null {
  if (lower !== null && upper !== null)
    // Between neighbours there is nothing, which IndexedDB takes for a mistake only if they are equal.
    return IDBKeyRange.bound(lower, upper, true, true);
  if (lower !== null) return IDBKeyRange.lowerBound(lower, true);
  return upper === null ? null : IDBKeyRange.upperBound(upper, true);
}

/** Rows by their keys: several at a time, and each of those that failed once more by itself. */
async function* rowsOf(
  source: RescueSource,
  store: string,
  keys: readonly IDBValidKey[],
): AsyncGenerator<RescuedRow> {
  for (let at = 0; at < keys.length; at += ROWS) {
    const some = keys.slice(at, at + ROWS);
    const together = await readTogether(source, store, some);
    for (const [place, key] of some.entries()) {
      const row = together[place];
      yield row && !('error' in row) ? row : await readAlone(source, store, key);
    }
  }
}

/** Rows in one transaction; empty where it could not even begin. */
async function readTogether(
  source: RescueSource,
  store: string,
  keys: readonly IDBValidKey[],
): Promise<RescuedRow[]> {
  try {
    const from = await source.store(store);
    return await Promise.all(keys.map((key) => rowOf(from, key)));
  } catch {
    return []; // each is tried again by itself
  }
}

async function readAlone(source: RescueSource, store: string, key: IDBValidKey): Promise<RescuedRow> {
  try {
    return await rowOf(await source.store(store), key);
  } catch (error) {
    return { key, error: String(error) };
  }
}

/** Never rejects; throws what the browser throws before it reads. */
function rowOf(store: IDBObjectStore, key: IDBValidKey): Promise<RescuedRow> {
  return settled(store.get(key)).then(
    (value: unknown) =>
      value === undefined ? { key, error: 'The key is there, and no row.' } : { key, value },
    (error: unknown) => ({ key, error: String(error) }),
  );
}
