/** Where a pattern fits best, and how many characters differ there. */
export interface Alignment {
  start: number;
  end: number;
  /** Characters to insert, delete or replace. */
  distance: number;
}

/** More than any distance, and far from overflowing. */
const NEVER = 0x3fffffff;

/** For each end in the text: the least distance of an alignment that ends there, and its start. */
interface Row {
  costs: Int32Array;
  starts: Int32Array;
}

function emptyRow(width: number): Row {
  return { costs: new Int32Array(width + 1).fill(NEVER), starts: new Int32Array(width + 1) };
}

/** The stretch of text that a pattern is aligned with. */
interface Band {
  /** Index in the text where the stretch begins. */
  from: number;
  width: number;
  /** Index in the stretch where the pattern is expected to begin, and how far from there it may. */
  middle: number;
  slack: number;
}

/** The first and the last end that an alignment of `length` characters may have in the stretch. */
function firstEnd({ middle, slack }: Band, length: number): number {
  return Math.max(0, length + middle - slack);
}

function lastEnd({ width, middle, slack }: Band, length: number): number {
  return Math.min(width, length + middle + slack);
}

/**
 * Fits `pattern` into `text` near `at`, starting and ending wherever it costs least (Sellers 1980). Paths that stray more
 * than `slack` characters from a straight one are left out, so it takes `pattern.length` times twice `slack` steps.
 * @returns `null` when there is no text near `at`
 */
export function align(pattern: string, text: string, at: number, slack: number): Alignment | null {
  const from = Math.max(0, at - slack);
  const width = Math.min(text.length, at + pattern.length + slack) - from;
  if (width <= 0) return null;
  const band = { from, width, middle: at - from, slack };
  let row = emptyRow(width);
  let next = emptyRow(width);
  for (let end = firstEnd(band, 0); end <= lastEnd(band, 0); end++) {
    row.costs[end] = 0;
    row.starts[end] = end;
  }
  for (let taken = 1; taken <= pattern.length; taken++) {
    const low = firstEnd(band, taken);
    const high = lastEnd(band, taken);
    if (low > high) return null;
    fillRow(row, next, { character: pattern.charCodeAt(taken - 1), text, from, low, high });
    const filled = next;
    next = row;
    row = filled;
  }
  return cheapestEnd(row, pattern.length, band);
}

/** A character of the pattern, and the ends in the text (from `from` on) where it may stand. */
interface Step {
  character: number;
  text: string;
  from: number;
  low: number;
  high: number;
}

/** Fills the row after a character of the pattern from the row before it. */
function fillRow({ costs, starts }: Row, next: Row, { character, text, from, low, high }: Step): void {
  for (let end = low; end <= high; end++) {
    let cost = (costs[end] as number) + 1;
    let start = starts[end] as number;
    if (end > 0) {
      const replaced = (costs[end - 1] as number) + (text.charCodeAt(from + end - 1) === character ? 0 : 1);
      if (replaced <= cost) {
        cost = replaced;
        start = starts[end - 1] as number;
      }
      if (end > low && (next.costs[end - 1] as number) + 1 < cost) {
        cost = (next.costs[end - 1] as number) + 1;
        start = next.starts[end - 1] as number;
      }
    }
    next.costs[end] = cost;
    next.starts[end] = start;
  }
}

/** The alignment with the least distance; of equal ones the one whose length is closest to the pattern's. */
function cheapestEnd({ costs, starts }: Row, length: number, band: Band): Alignment | null {
  let found: Alignment | null = null;
  let oddest = 0;
  const high = lastEnd(band, length);
  for (let end = firstEnd(band, length); end <= high; end++) {
    const distance = costs[end] as number;
    const start = starts[end] as number;
    const odd = Math.abs(end - start - length);
    if (found && (distance > found.distance || (distance === found.distance && odd >= oddest))) continue;
    found = { start: band.from + start, end: band.from + end, distance };
    oddest = odd;
  }
  return found;
}
