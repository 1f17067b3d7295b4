import { contentHash } from '../../utils/integrity/content-hash';
import { recordHash } from '../../utils/integrity/record';
import type { SigningKey } from '../../utils/integrity/signing-key';
import type { ExportItem } from '../../utils/model/export-item';
import type { LedgerDraft, LedgerEntry } from '../../utils/model/ledger';
import { apart, nextEntry, putRows, rowsOf, sealedAnew } from './sealed-anew';

/** What a second entry about a snapshot may be. */
export type Retelling = 'capture' | 'adopted' | 'import';

/**
 * An export of all in which an item is another, with a further entry at the end of the chain that says so.
 * @param which the item, counted from 0
 */
export async function rewritten(text: string, key: SigningKey, kind: Retelling, which = 0): Promise<string> {
  const { lines, statement } = apart(text);
  const { rows: items } = rowsOf<ExportItem>(lines, 'items');
  const { rows: entries } = rowsOf<LedgerEntry>(lines, 'entries');
  const item = items[which];
  const entry = entries.find(({ subject }) => 'snapshotId' in subject && subject.snapshotId === item?.id);
  if (!item || entry?.kind !== 'capture') throw new Error('The item has no entry.');
  const changed = { ...item, text: 'Rewritten', html: '<p>Rewritten</p>' };
  const other = { ...changed, sha256: await contentHash(changed) };
  const { origin, ...subject } = {
    ...entry.subject,
    contentSha256: other.sha256,
    recordSha256: await recordHash(other),
  };
  const draft: LedgerDraft =
    kind === 'import'
      ? { kind, subject: { ...subject, from: null } }
      : { kind, subject: { ...subject, origin } };
  const second = await nextEntry(entries, draft, key);
  const change = (all: string[]) => {
    putRows(all, 'items', items.toSpliced(which, 1, other));
    putRows(all, 'entries', [...entries, second]);
  };
  return sealedAnew(text, key, change, { size: statement.size + 1, head: second.hash });
}
