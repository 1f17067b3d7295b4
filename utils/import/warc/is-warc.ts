import type { OfferedFile } from '../offer/offer';
import { warcRecords } from './warc-records';

/** Whether a file begins with a record of a WARC file, packed or not. Reads its start. */
export async function isWarc(file: OfferedFile): Promise<boolean> {
  for await (const { kind } of warcRecords(file)) return kind === 'record';
  return false;
}
