/** The cached promise of a key, or a new one that is cached. A rejected promise is evicted, so that the next call retries. */
export function keepPromise<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
