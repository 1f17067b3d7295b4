/** Pool of arrays: without it each search would allocate megabytes. */
const spare: Int32Array<ArrayBuffer>[] = [];

/** Most pooled arrays: those of four terms. */
const MOST_SPARE = 12;

/** Least length of pooled arrays; allocating a shorter one is as fast as finding it. */
const SPARED_FROM = 1024;

/** An array of at least `length`, new or from the pool. Its content is arbitrary. */
export function takeArray(length: number): Int32Array<ArrayBuffer> {
  if (length < SPARED_FROM) return new Int32Array(length);
  const place = spare.findIndex((array) => array.length >= length);
  const found = place < 0 ? undefined : spare.splice(place, 1)[0];
  return found ?? new Int32Array(length);
}

/** Returns an array to the pool, which drops its shortest when it is full. */
export function giveArray(array: Int32Array<ArrayBuffer>): void {
  if (array.length < SPARED_FROM) return;
  spare.push(array);
  if (spare.length > MOST_SPARE) spare.sort((a, b) => b.length - a.length).pop();
}
