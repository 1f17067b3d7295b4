import type { MenbeDatabase } from '../../../db/database';
import { TextWriter } from '../../../export/text-writer';
import type { ExportItem } from '../../../model/export-item';
import type { ExportReport, ExportRequest } from '../export-request';
import { eachItem } from './each-item';

/** A format that is one text: an entry after another, between a head and a tail. */
export interface TextForm {
  head?: string;
  entry: (item: ExportItem) => string;
  /** Stands between two entries. */
  between?: string;
  tail?: string;
}

/** Writes the snapshots of a scope as one text. Throws what `eachItem` throws. */
export async function writeText(
  db: MenbeDatabase,
  request: ExportRequest,
  { head = '', entry, between = '', tail = '' }: TextForm,
): Promise<ExportReport> {
  const writer = new TextWriter(request.write);
  await writer.add(head);
  let gap = '';
  const found = await eachItem(db, request, async (item) => {
    await writer.add(`${gap}${entry(item)}`);
    gap = between;
  });
  await writer.add(tail);
  return { ...found, bytes: await writer.finish() };
}
