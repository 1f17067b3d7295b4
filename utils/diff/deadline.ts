/** Called often while versions are compared. Throws `DeadlinePassed` when the time for it is over. */
export type Checkpoint = () => void;

/** Comparing took longer than it may. */
export class DeadlinePassed extends Error {}

/** Nobody waits for the comparison. */
export const noDeadline: Checkpoint = () => undefined;

/**
 * A checkpoint for the time from now on.
 * @param ms how long comparing may take
 * @param clock milliseconds since any moment, such as `performance.now`
 */
export function deadlineIn(ms: number, clock: () => number): Checkpoint {
  const end = clock() + ms;
  return () => {
    if (clock() > end) throw new DeadlinePassed(`Comparing took more than ${ms} ms`);
  };
}
