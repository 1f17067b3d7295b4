/** The heights of a list's rows, in CSS pixels. */
export interface RowHeights {
  row: number;
  /** What a row that begins a group has above it. */
  heading: number;
}

/** Where the rows of a long list stand, in CSS pixels: all are of one height, and some have a heading above them. */
export class RowPlaces {
  /** @param headed rows with a heading, in order; the first row is one of them, or none is */
  constructor(
    readonly count: number,
    readonly heights: RowHeights,
    private readonly headed: readonly number[] = [],
  ) {}

  /** Height of the list. */
  get height(): number {
    return this.count * this.heights.row + this.headed.length * this.heights.heading;
  }

  /** Where a row begins, with the heading above it if it has one. */
  topOf(index: number): number {
    return index * this.heights.row + this.headingsBefore(index) * this.heights.heading;
  }

  /** What has to be in sight for a row to be: the row, and room for the heading of its group. */
  shownWith(index: number): { top: number; height: number } {
    const { row, heading } = this.heights;
    const room = this.headed.length === 0 ? 0 : heading;
    return { top: this.topOf(index + 1) - row - room, height: row + room };
  }

  /** The row that stands at a place, heading included; the first or last one where the place is before or behind all. */
  rowAt(place: number): number {
    const { row, heading } = this.heights;
    const group = this.groupAt(place);
    const index = Math.floor((place - (group + 1) * heading) / row);
    const least = this.headed[group] ?? 0;
    return Math.max(0, Math.min(this.count - 1, Math.max(least, index)));
  }

  /** The last group that begins at a place or before; -1 where none does. */
  private groupAt(place: number): number {
    const { row, heading } = this.heights;
    return countWhile(this.headed, (index, at) => index * row + at * heading <= place) - 1;
  }

  private headingsBefore(index: number): number {
    return countWhile(this.headed, (each) => each < index);
  }
}

/** How many values from the first on fulfil a condition that no later one does: found by halving. */
function countWhile(values: readonly number[], holds: (value: number, at: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] as number, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
