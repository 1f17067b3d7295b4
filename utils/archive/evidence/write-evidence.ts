import type { MenbeDatabase } from '../../db/database';
import { addRows } from '../../export/add-rows';
import { evidenceHead, LISTS_END, nextList } from '../../export/export-format';
import type { TextWriter } from '../../export/text-writer';
import type { BlockHasher } from '../../integrity/block-hash';
import { signStatement, statementLine } from '../../integrity/statement';
import type { EntryProof, ExportAttachment } from '../../model/evidence';
import type { LedgerEntry, PublicKeyRecord } from '../../model/ledger';
import { MenbeError } from '../../model/result';
import { deviceName } from '../ledger/device-name';
import { announceKey } from '../ledger/record-entries';
import { attachmentsAt } from './attachments-at';
import { readExcerpt } from './read-excerpt';

/** Further evidence in an export. */
export interface EvidenceParts {
  /** All attachments in batches, in any order. */
  attachments?: () => AsyncIterable<ExportAttachment[]>;
  /** Called with each attachment that the export lists. */
  onAttachment?: (attachment: ExportAttachment) => void;
  /** Time tokens in export form. `sizes`: the number of entries under each stamped root. */
  times?: () => Promise<{ tokens: unknown[]; sizes: number[] }>;
}

interface Output {
  writer: TextWriter;
  /** Hashes every byte of the file. */
  hasher: BlockHasher;
}

interface Facts {
  exportedAt: Date;
  /** Number of items written. */
  items: number;
  /** Ids of the exported snapshots, `null` for all. */
  chosen: ReadonlySet<string> | null;
  /** The head up to which the chain is written; every item has its entry before it. */
  head: Pick<LedgerEntry, 'seq' | 'hash'>;
  parts: EvidenceParts;
  signal: AbortSignal;
}

/** Entries in one batch. */
const BATCH_ENTRIES = 1000;

/**
 * Writes the end of an export: the chain (for chosen sources only their entries with inclusion proofs, which reveal nothing else
 * of the archive), keys, attachments, time tokens, and the signed statement. Returns the size of the file.
 */
export async function writeEvidence(
  db: MenbeDatabase,
  { writer, hasher }: Output,
  { exportedAt, items, chosen, head, parts, signal }: Facts,
): Promise<number> {
  const key = await announceKey(db);
  const device = { keyId: key.keyId, name: await deviceName(db) };
  const times = (await parts.times?.()) ?? { tokens: [], sizes: [] };
  const tokens = times.tokens.filter((_, index) => (times.sizes[index] ?? 0) <= head.seq);
  const excerpt =
    chosen && (await readExcerpt(db, head.seq, { snapshotIds: chosen, sizes: times.sizes, signal }));

  await writer.add(evidenceHead(device));
  await addRows<EntryProof>(writer, [excerpt?.proofs ?? []]);
  await writer.add(nextList('entries'));
  const keys: PublicKeyRecord[] = [];
  const entries = excerpt ? [excerpt.entries] : entriesUpTo(db, head.seq, signal);
  await addRows<LedgerEntry>(writer, entries, (entry) => keys.push(...keyOf(entry)));
  await writer.add(nextList('keys'));
  await addRows(writer, [keys]);
  await writer.add(nextList('attachments'));
  await addRows<ExportAttachment>(writer, attachmentsAt(db, head.seq, parts, chosen), parts.onAttachment);
  await writer.add(nextList('times'));
  await addRows(writer, [tokens]);
  await writer.add(LISTS_END);

  const bytes = await writer.finish();
  const draft = {
    bytes,
    exportedAt: exportedAt.toISOString(),
    fileSha256: await hasher.finish(),
    head: head.hash,
    items,
    root: excerpt?.root ?? null,
    size: head.seq,
  };
  await writer.add(statementLine(await signStatement(draft, key)));
  return writer.finish();
}

async function* entriesUpTo(
  db: MenbeDatabase,
  last: number,
  signal: AbortSignal,
): AsyncGenerator<LedgerEntry[]> {
  for (let first = 1; first <= last; first += BATCH_ENTRIES) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    const end = Math.min(last, first + BATCH_ENTRIES - 1);
    yield await db.ledger.where('seq').between(first, end, true, true).toArray();
  }
}

/** The key that an entry announces, if any. */
function keyOf({ kind, keyId, subject }: LedgerEntry): PublicKeyRecord[] {
  return kind === 'key' ? [{ keyId, algorithm: subject.algorithm, spki: subject.spki }] : [];
}
