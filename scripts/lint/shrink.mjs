/** What an exception is of, wherever its file was moved to: the file's name and the function's. */
const identity = (key) => key.slice(key.lastIndexOf('/') + 1);

/**
 * Exceptions that are needed today, and those that the list so far does not allow: new ones, and functions that grew.
 * A moved file keeps its exceptions.
 * @param {Record<string, number>} before `path#function` to its figure
 * @param {Record<string, number>} needed the same, as measured
 * @returns {{ kept: Record<string, number>, refused: string[] }}
 */
export function shrink(before, needed) {
  const left = Object.entries(before);
  const refused = [];
  const kept = {};
  const sorted = Object.entries(needed).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [key, figure] of sorted) {
    const allows = ([other, allowed]) => identity(other) === identity(key) && allowed >= figure;
    const at = left.findIndex(allows);
    if (at < 0) refused.push(`${key}: ${figure}`);
    else {
      left.splice(at, 1);
      kept[key] = figure;
    }
  }
  return { kept, refused };
}
