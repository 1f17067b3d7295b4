import { csvGrid } from '../csv-rows';
import { wholeText } from '../offer/offer';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import { savedTime } from '../saved-time';
import type { LinkReader, LinkRow } from '../link-format';
import { tagsIn } from './tag-cell';
import type { LinkColumn } from '../table-columns';
import { tableHeadOf } from './table-head';

/** Reads rows by what their columns seem to hold, or by what the user says that they hold. */
export const readTable: LinkReader = async function* ({ files }, { now, columns }) {
  for (const file of files) {
    const head = await tableHeadOf(file);
    if (!head) continue;
    const grid = csvGrid(await wholeText(file));
    const chosen = columns ?? head.columns;
    // The head may stand below empty rows.
    const first = grid.findIndex((row) => !isEmpty(row));
    for (const [index, row] of grid.entries()) {
      if (isEmpty(row) || (head.isNamed && index === first)) continue;
      const cell = (column: LinkColumn) => row[head.names.indexOf(chosen[column] ?? '')]?.trim() ?? '';
      yield rowOf(`${file.path}, ${index + 1}`, cell, now);
    }
  }
};

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function rowOf(at: string, cell: (column: LinkColumn) => string, now: Date): LinkRow {
  return toLinkRow(at, {
    url: cell('url'),
    title: cell('title'),
    tags: tagsIn(cell('tags')),
    note: cell('note'),
    folders: [cell('folder')],
    ...savedTime(cell('savedAt'), now, writtenTime),
    highlights: [{ quote: cell('quote'), comment: null, markedAt: null }],
  });
}
