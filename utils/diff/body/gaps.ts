/** Lines without a partner, on either side, between two that have one. */
export interface Gap {
  old: number[];
  new: number[];
}

/**
 * The gaps that an alignment leaves, in order.
 * @param partners for every older line its partner among the newer, or -1; rising
 */
export function gapsBetween(partners: Int32Array, newLength: number): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { old: [], new: [] };
  let to = 0;
  const close = (end: number) => {
    for (; to < end; to++) gap.new.push(to);
    if (gap.old.length + gap.new.length > 0) gaps.push(gap);
    gap = { old: [], new: [] };
  };
  partners.forEach((partner, index) => {
    if (partner < 0) gap.old.push(index);
    else {
      close(partner);
      to = partner + 1;
    }
  });
  close(newLength);
  return gaps;
}
