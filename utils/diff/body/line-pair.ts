/** Lines `old` to `oldTo` and `new` to `newTo` (not included) stand for each other. More than one: breaks were put in or taken out. */
export interface LinePair {
  old: number;
  oldTo: number;
  new: number;
  newTo: number;
}

/** The words of the lines of two versions. */
export interface Texts {
  old: readonly string[];
  new: readonly string[];
}

/** One line on either side. */
export function singlePair(old: number, next: number): LinePair {
  return { old, oldTo: old + 1, new: next, newTo: next + 1 };
}
