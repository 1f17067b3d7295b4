/** The addresses in a `srcset`: each ends at white space, and commas stand within addresses too. */
export function addressesOf(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+[\d.]+[wxh])?\s*(?:,|$)/g)].map(
    ([, address = '']) => address,
  );
}
