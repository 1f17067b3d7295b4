import { createReadStream } from 'node:fs';
import { ItemSplitter } from '../../utils/import/item-splitter';
import { validateItem } from '../../utils/import/validate-item';

/**
 * Reads an export from end to end, one item in memory at a time: complete JSON, every item valid, every hash right.
 * @returns the snapshot ids in it.
 * @throws Error that says what is wrong with the file.
 */
export async function checkExport(path: string): Promise<Set<string>> {
  const splitter = new ItemSplitter();
  const ids = new Set<string>();
  // A character that two chunks share is put together by the stream.
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1024 * 1024 })) {
    for (const json of splitter.push(String(chunk))) {
      // The HTML was made safe at capture; whoever shows it sanitises it again. Here is no DOM to tell with.
      const checked = await validateItem(json, splitter.header?.version, () => true, new Date());
      if (!checked.valid)
        throw new Error(`The export has a bad item (${checked.id}): ${checked.reasons.join(', ')}.`);
      ids.add(checked.item.id);
    }
  }
  splitter.finish();
  return ids;
}
