/** Arrays that lists gave back: without them each search allocates and drops megabytes. */
const spare: Int32Array<ArrayBuffer>[] = [];

/** The arrays of four terms. */
const MOST_SPARE = 12;

/** Shorter arrays are allocated as fast as they are found. */
const SPARED_FROM = 1024;

/** An array of at least `length`, new or given back before. It may hold anything. */
export function takeArray(length: number): Int32Array<ArrayBuffer> {
  if (length < SPARED_FROM) return new Int32Array(length);
  const place = spare.findIndex((array) => array.length >= length);
  const found = place < 0 ? undefined : spare.splice(place, 1)[0];
  return found ?? new Int32Array(length);
}

/** Gives an array back for others to take; of too many the shortest is dropped. */
export function giveArray(array: Int32Array<ArrayBuffer>): void {
  if (array.length < SPARED_FROM) return;
  spare.push(array);
  if (spare.length > MOST_SPARE) spare.sort((a, b) => b.length - a.length).pop();
}
