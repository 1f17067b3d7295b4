import { listLiteral } from '../list-literal';

/** The tags in a cell of a table: a list in JSON or Python, or names parted by `|`, semicolons, or else commas. */
export function tagsIn(cell: string): string[] {
  const sign = cell.startsWith('[') ? undefined : ['|', ';'].find((each) => cell.includes(each));
  return sign === undefined ? listLiteral(cell) : cell.split(sign);
}
