/** A text in quotes, in JSON and in Python. */
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs;

/** The tags in a cell of a table: a list in JSON or Python, or names parted by `|`, semicolons, or else commas. */
export function tagsIn(cell: string): string[] {
  if (/^\[.*\]$/s.test(cell)) {
    return [...cell.matchAll(QUOTED)].map(([, double, single]) =>
      (double ?? single ?? '').replace(/\\(.)/gs, '$1'),
    );
  }
  return cell.split(['|', ';'].find((sign) => cell.includes(sign)) ?? ',');
}
