import { wholeText } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from '../link-format';

/** Between an address and its title. */
const SEPARATOR = ' | ';

/** Reads lines; where there are several groups, each is a folder with its number, as OneTab exports no names. */
export const readOneTab: LinkReader = async function* ({ files }) {
  for (const file of files) {
    const lines = (await wholeText(file)).split(/\r?\n/);
    const groups = groupsOf(lines);
    const isGrouped = (groups.at(-1) ?? 1) > 1;
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const end = line.indexOf(SEPARATOR);
      yield toLinkRow(`${file.path}, ${index + 1}`, {
        url: end < 0 ? line : line.slice(0, end),
        title: end < 0 ? null : line.slice(end + SEPARATOR.length),
        folders: isGrouped ? ['OneTab', String(groups[index])] : [],
      });
    }
  }
};

/** For each line the number of its group; empty lines, however many, part groups. */
function groupsOf(lines: readonly string[]): number[] {
  let group = 0;
  let isBetween = true;
  return lines.map((line) => {
    const isEmpty = line.trim() === '';
    if (!isEmpty && isBetween) group++;
    isBetween = isEmpty;
    return group;
  });
}
