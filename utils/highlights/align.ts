/** Where a pattern fits best, and how many characters differ there. */
export interface Alignment {
  start: number;
  end: number;
  /** Characters to put in, take out or replace. */
  distance: number;
}

/** More than any distance, far from overflowing. */
const NEVER = 0x3fffffff;

/**
 * Fits `pattern` into `text` near `at`, starting and ending wherever it costs least (Sellers 1980). Paths that stray more
 * than `slack` characters from a straight one are not looked at, so it takes `pattern.length` times twice `slack` steps.
 * `null` when there is no text near `at`.
 */
export function align(pattern: string, text: string, at: number, slack: number): Alignment | null {
  const from = Math.max(0, at - slack);
  const width = Math.min(text.length, at + pattern.length + slack) - from;
  if (width <= 0) return null;
  const middle = at - from;
  // One row holds, for each end in the text, the least distance so far and where that way began.
  let row = { costs: new Int32Array(width + 1).fill(NEVER), starts: new Int32Array(width + 1) };
  let next = { costs: new Int32Array(width + 1).fill(NEVER), starts: new Int32Array(width + 1) };
  for (let end = Math.max(0, middle - slack); end <= Math.min(width, middle + slack); end++) {
    row.costs[end] = 0;
    row.starts[end] = end;
  }
  for (let taken = 1; taken <= pattern.length; taken++) {
    const low = Math.max(0, taken + middle - slack);
    const high = Math.min(width, taken + middle + slack);
    if (low > high) return null;
    fillRow(row, next, pattern.charCodeAt(taken - 1), text, from, low, high);
    [row, next] = [next, row];
  }
  return best(row, pattern.length, from, middle, slack);
}

interface Row {
  costs: Int32Array;
  starts: Int32Array;
}

function fillRow(
  { costs, starts }: Row,
  next: Row,
  character: number,
  text: string,
  from: number,
  low: number,
  high: number,
): void {
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

/** The cheapest end; of equal ones the one that takes as much text as the pattern is long. */
function best(
  { costs, starts }: Row,
  length: number,
  from: number,
  middle: number,
  slack: number,
): Alignment | null {
  let found: Alignment | null = null;
  let oddest = 0;
  const high = Math.min(costs.length - 1, length + middle + slack);
  for (let end = Math.max(0, length + middle - slack); end <= high; end++) {
    const distance = costs[end] as number;
    const start = starts[end] as number;
    const odd = Math.abs(end - start - length);
    if (found && (distance > found.distance || (distance === found.distance && odd >= oddest))) continue;
    found = { start: from + start, end: from + end, distance };
    oddest = odd;
  }
  return found;
}
