/** The promise that is kept for a key, or a new one, which is then kept. A rejected one is forgotten, so that the next call tries anew. */
export function keepPromise<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
