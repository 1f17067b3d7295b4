/** Caps a time from a file at now: what was done with the archive cannot lie in the future. */
export function until<T extends string | null>(time: T, now: Date): T | string {
  return time !== null && time > now.toISOString() ? now.toISOString() : time;
}
