import { createReadStream } from 'node:fs';
import { validateRow } from '../../utils/import/formats/menbe-json';
import { ItemSplitter } from '../../utils/import/item-splitter';

/** What an export says of a snapshot. */
export interface ExportedItem {
  /** In milliseconds since 1970. */
  archivedAt: number;
  kind: string;
  words: number;
}

/**
 * Reads an export from end to end, one row in memory at a time: complete JSON, every row valid, every hash right.
 * @returns what is in it, by snapshot id.
 * @throws Error that says what is wrong with the file.
 */
export async function checkExport(path: string): Promise<Map<string, ExportedItem>> {
  const splitter = new ItemSplitter();
  const items = new Map<string, ExportedItem>();
  // A character that two chunks share is put together by the stream.
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1024 * 1024 })) {
    for (const row of splitter.push(String(chunk))) {
      const { list, checked } = await validateRow(row, splitter.header?.version, {
        // The HTML was made safe at capture; whoever shows it sanitises it again. Here is no DOM to tell with.
        isSafeHtml: () => true,
        now: new Date(),
      });
      if (!checked.valid)
        throw new Error(
          `The export has a bad row in ${list} (${checked.id}): ${checked.reasons.join(', ')}.`,
        );
      if (list !== 'items') continue;
      const { id, archivedAt, kind, wordCount } = checked.item;
      items.set(id, { archivedAt: Date.parse(archivedAt), kind, words: wordCount });
    }
  }
  splitter.finish();
  return items;
}
