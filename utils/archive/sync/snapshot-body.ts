import { sha256 } from '@noble/hashes/sha2.js';
import { toExportItem, UNTOUCHED } from '../../export/export-format';
import { toHex, toUtf8 } from '../../integrity/bytes';
import type { ContentRecord, SnapshotRecord } from '../../model/records';

/** A snapshot with its text as it travels: an item of an export, without what the user added to its page. */
export function bodyText(snapshot: SnapshotRecord, content: Pick<ContentRecord, 'html' | 'text'>): string {
  return JSON.stringify(toExportItem(snapshot, content, UNTOUCHED, []));
}

/** The name of a snapshot's blob. Not by WebCrypto: a transaction of the database would end while that is waited for. */
export function bodyName(text: string): string {
  return `blobs/${toHex(sha256(toUtf8(text)))}`;
}
