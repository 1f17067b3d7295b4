/** Least size of an object, and the step of logs. */
const STEP = 4096;

/** How the size of an object is hidden. */
export type Padding = 'steps' | 'padme';

/**
 * The size that `length` bytes are filled up to. `steps`: a multiple of 4 KiB. `padme`: so that the size tells only its magnitude and a few
 * bits more, for at most 12 % more bytes (https://lbarman.ch/blog/padme/), and at least 4 KiB.
 */
export function paddedLength(length: number, padding: Padding): number {
  if (length <= STEP) return STEP;
  if (padding === 'steps') return Math.ceil(length / STEP) * STEP;
  const magnitude = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(magnitude)) + 1;
  const step = 2 ** (magnitude - kept);
  return Math.ceil(length / step) * step;
}
