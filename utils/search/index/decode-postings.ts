import type { GroupSource, PostingGroup } from './posting-group';

/** Decoded postings as parallel arrays. */
export interface PostingArrays {
  docs: Int32Array;
  /** How often the term occurs, occurrences in weighted fields counting more. */
  frequencies: Int32Array;
  /** How often the term occurs. */
  counts: Int32Array;
}

/**
 * Decodes the postings of a group (see `writePostings`) into arrays. The varints are decoded inline, because long lists are the
 * hot loop of a search.
 * @returns the last document; `null` when the postings do not fill the group exactly
 */
export function decodePostings(
  { posting, count }: PostingGroup,
  { bytes, from, end, before }: GroupSource,
  { docs, frequencies, counts }: PostingArrays,
): number | null {
  const postingsEnd = posting + count;
  let at = from;
  let doc = before;
  for (let index = posting; index < postingsEnd; index++) {
    let byte = bytes[at++] as number;
    let code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      code |= (byte & 127) << shift;
    }
    doc += code >>> 1;
    docs[index] = doc;
    if (code & 1) {
      counts[index] = 1;
      frequencies[index] = 1;
      continue;
    }
    byte = bytes[at++] as number;
    code = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      code |= (byte & 127) << shift;
    }
    const occurrences = code >>> 1;
    let boost = 0;
    if (code & 1) {
      byte = bytes[at++] as number;
      boost = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        boost |= (byte & 127) << shift;
      }
    }
    counts[index] = occurrences;
    frequencies[index] = occurrences + boost;
  }
  return at === end ? doc : null;
}
