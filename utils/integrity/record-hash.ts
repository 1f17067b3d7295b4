import type { ExportItem } from '../model/export-item';
import { sha256Hex } from './bytes';
import { canonicalJson, wellFormed } from './canonical-json';

/** What the user adds or changes later: not part of the record. */
type Annotation =
  'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt' | 'opens' | 'lastOpenedAt' | 'highlights';

/** All of an item that never changes after it was archived. */
export type SnapshotRecordItem = Omit<ExportItem, Annotation>;

/** Hex SHA-256 of the canonical JSON (RFC 8785) of all of an item that never changes. */
export async function recordHash(item: SnapshotRecordItem | ExportItem): Promise<string> {
  const { tags, tagsChangedAt, note, noteChangedAt, opens, lastOpenedAt, highlights, ...record } =
    item as ExportItem;
  return sha256Hex(canonicalText(record));
}

/** Pages may hold halves of characters, which no JSON that travels can. */
function canonicalText(record: object): string {
  try {
    return canonicalJson(record);
  } catch {
    return canonicalJson(wellFormed(record));
  }
}
