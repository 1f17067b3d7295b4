/**
 * Does something for each item, for so many at a time. After a rejection no further item is begun; it rejects with the first one, once all that were
 * begun have ended.
 */
export async function eachAtOnce<T>(
  items: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = inTurn(items);
  let failure: { error: unknown } | null = null;
  const lane = async () => {
    for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
      if (failure) return;
      await act(next.value);
    }
  };
  const lanes = Array.from({ length: atOnce }, () =>
    lane().catch((error: unknown) => {
      failure ??= { error };
    }),
  );
  await Promise.all(lanes);
  if (failure) throw (failure as { error: unknown }).error;
}

/** Lanes may ask for the next item while another one still waits for it: a generator answers them one after the other. */
async function* inTurn<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items;
}
