/**
 * Values in the order of the pages they belong to; those of one page stay as they are, and those of no page that is ordered come last.
 * @param order keys of pages; without it the values stay in their own order
 */
export function inOrder<T>(
  values: readonly T[],
  pageOf: (value: T) => string,
  order: readonly string[] | undefined,
): T[] {
  if (!order) return [...values];
  const places = new Map(order.map((url, place) => [url, place]));
  const placeOf = (value: T) => places.get(pageOf(value)) ?? order.length;
  return values.toSorted((a, b) => placeOf(a) - placeOf(b));
}
