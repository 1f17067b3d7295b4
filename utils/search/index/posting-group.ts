import { ByteReader } from '../../bytes/byte-reader';
import type { EntryReader } from './entry-reader';
import { GROUP } from './postings';

/** The bytes of a group before decoding. */
export interface GroupSource {
  bytes: Uint8Array;
  from: number;
  /** Exclusive. */
  end: number;
  /** The document before the group's first; -1 when there is none. */
  before: number;
}

/** Up to `GROUP` consecutive postings of a term. */
export interface PostingGroup {
  /** Number of its first posting, and number of postings. */
  posting: number;
  count: number;
  /** Its last document. */
  last: number;
  /** Where its positions begin in the segment's stream. */
  positionsFrom: number;
  positionsBytes: number;
  /** `null` once it is decoded. */
  source: GroupSource | null;
}

/**
 * Reads the headers of an entry's groups (see `GroupEncoder`); their postings are numbered from `posting` on.
 * @returns `null` when the groups do not fill the entry exactly: it is damaged
 */
export function readGroups(entry: EntryReader, posting: number): PostingGroup[] | null {
  const { bytes, count } = entry;
  const reader = new ByteReader(bytes, entry.from);
  const groups: PostingGroup[] = [];
  let before = -1;
  let { positionsFrom } = entry;
  for (let done = 0; done < count; done += GROUP) {
    const positionsBytes = reader.varint();
    const length = reader.varint();
    const last = before + reader.varint();
    const from = reader.position;
    const source = { bytes, from, end: from + length, before };
    const groupCount = Math.min(count - done, GROUP);
    groups.push({ posting: posting + done, count: groupCount, last, positionsFrom, positionsBytes, source });
    positionsFrom += positionsBytes;
    before = last;
    reader.position = source.end;
  }
  return reader.position === entry.end ? groups : null;
}
