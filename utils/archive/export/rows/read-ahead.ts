/** Requests the next batch before it yields the current one, so that reading goes on while the current one is written. */
export async function* readAhead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const { value, done } = await next;
    if (done) return;
    next = source.next();
    // A rejection during the write of the current batch is rethrown at the next iteration, not reported as unhandled.
    next.catch(() => undefined);
    yield value;
  }
}
