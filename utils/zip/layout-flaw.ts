import { equalBytes } from '../bytes/equal-bytes';
import { endRecords } from './end-records';
import type { ZipDirectory } from './read-directory';
import { bytesOfEntry, centralRecord } from './zip-records';

/**
 * Whether the files of a ZIP take more room than there is before its directory: some stand within others, and reading all of them
 * could take for ever.
 */
export function isOverlapping({ entries, offset }: ZipDirectory): boolean {
  return entries.reduce((total, entry) => total + bytesOfEntry(entry), 0) > offset;
}

/**
 * Compares a directory with what `ZipWriter` would have written for the same files: a difference in a single bit is found.
 * @param modified the time that the ZIP should state for every file
 * @returns where it differs, for the curious; `null` where it does not
 */
export function layoutFlaw({ entries, bytes, offset }: ZipDirectory, modified: Date): string | null {
  let next = 0;
  let at = 0;
  for (const entry of entries) {
    const record = centralRecord(entry, modified);
    if (entry.offset !== next || !equalBytes(bytes.subarray(at, at + record.length), record))
      return `directory: ${entry.name}`;
    next += bytesOfEntry(entry);
    at += record.length;
  }
  if (next !== offset) return 'directory';
  return equalBytes(bytes.subarray(at), endRecords(entries.length, { offset, size: at })) ? null : 'end';
}
