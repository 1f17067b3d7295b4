/** A range of an array; `end` is exclusive. */
interface Stretch {
  from: number;
  end: number;
}

/**
 * Index of the first number in a sorted range that is at least `wanted`; `end` when there is none. Galloping search (doubling
 * steps, then bisection), because the number is mostly near the start.
 */
export function firstAtLeast(numbers: Int32Array, wanted: number, { from, end }: Stretch): number {
  let low = from;
  let step = 1;
  while (low + step < end && (numbers[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
