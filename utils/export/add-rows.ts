import type { TextWriter } from './text-writer';

/** Writes the rows of a list of an export, one a line. */
export async function addRows<T>(
  writer: TextWriter,
  batches: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  onRow?: (row: T) => void,
): Promise<void> {
  let isFirst = true;
  for await (const rows of batches) {
    for (const row of rows) {
      await writer.add(`${isFirst ? '' : ','}\n${JSON.stringify(row)}`);
      isFirst = false;
      onRow?.(row);
    }
  }
}
