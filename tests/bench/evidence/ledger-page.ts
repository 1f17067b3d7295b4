import { SignatureWorkers } from '../../../components/evidence/signature-workers';
import { verifyArchive } from '../../../utils/archive/evidence/verify-archive';
import { importArchive } from '../../../utils/archive/import/import-archive';
import { deviceKey } from '../../../utils/archive/ledger/device-key';
import { recordEntries } from '../../../utils/archive/ledger/record-entries';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { MenbeDatabase } from '../../../utils/db/database';
import { fromBase64, fromBase64Url } from '../../../utils/bytes/base64';
import { toUtf8 } from '../../../utils/integrity/bytes';
import { hashedText, sealEntries, signedBytes } from '../../../utils/integrity/ledger-entry';
import type { Verification } from '../../../utils/model/evidence';
import type { LedgerDraft } from '../../../utils/model/ledger';
import { anArticleOf } from './article-of';

/** What the bench calls in an extension page: Menbe's own modules on the extension's own database. */

const db = new MenbeDatabase();
const AT_ONCE = 500;

function draftOf(n: number): LedgerDraft {
  const hash = n.toString(16).padStart(64, '0');
  const url = `https://site${n % 500}.example/article/${n}?of=the-day`;
  const archivedAt = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
  const subject = { snapshotId: `01a2077d-9380-7725-986d-${hash.slice(-12)}`, url, pageUrl: url, archivedAt };
  return {
    kind: 'capture',
    subject: { ...subject, contentSha256: hash, recordSha256: hash, origin: 'user' },
  };
}

export const api = {
  /** Fills the ledger with captures, each signed, and with deletions of what they tell of. */
  async fill(count: number): Promise<void> {
    await recordEntries(db, [draftOf(0)]);
    const key = await deviceKey(db);
    const last = await db.ledger.toCollection().last();
    let head = last ?? null;
    for (let first = 1; first < count; first += AT_ONCE) {
      const rows = [];
      for (let n = first; n < Math.min(count, first + AT_ONCE); n++) {
        const [entry] = await sealEntries(head, [draftOf(n)], key, new Date());
        if (!entry) throw new Error('Nothing was sealed.');
        rows.push(entry);
        head = entry;
      }
      await db.ledger.bulkAdd(rows);
    }
    const ids = Array.from(
      { length: count },
      (_, n) => (draftOf(n).subject as { snapshotId: string }).snapshotId,
    );
    for (let first = 0; first < count; first += 1000) {
      const snapshotIds = ids.slice(first, first + 1000);
      await recordEntries(db, [
        { kind: 'deletion', subject: { pageUrl: '', snapshotIds, contentSha256s: [] } },
      ]);
    }
  },

  /** Milliseconds the library's check of the whole archive takes. */
  async verify(): Promise<{ milliseconds: number; verification: Verification }> {
    const start = performance.now();
    const signal = new AbortController().signal;
    const workers = new SignatureWorkers();
    const verification = await verifyArchive(db, {
      pageUrl: null,
      signal,
      onProgress: () => undefined,
      checkSignatures: workers.check,
    });
    workers.end();
    return { milliseconds: performance.now() - start, verification };
  },

  /** Gives an entry the signature of the one before. */
  async forge(seq: number): Promise<void> {
    const before = await db.ledger.get(seq - 1);
    await db.ledger.update(seq, { signature: before?.signature });
  },

  /** Milliseconds `crypto.subtle` takes to hash and verify the same bytes, which are all in memory. */
  async bare(): Promise<number> {
    const entries = await db.ledger.toArray();
    const subject = entries[0]?.subject as { spki: string };
    const spki = fromBase64(subject.spki) ?? new Uint8Array();
    const key = await crypto.subtle.importKey('spki', spki, { name: 'Ed25519' }, false, ['verify']);
    const prepared = entries.map((entry) => ({
      hashed: toUtf8(hashedText(entry)),
      signed: signedBytes(entry.hash),
      signature: entry.signature === null ? null : fromBase64Url(entry.signature),
    }));
    const start = performance.now();
    for (let first = 0; first < prepared.length; first += AT_ONCE) {
      await Promise.all(
        prepared
          .slice(first, first + AT_ONCE)
          .flatMap(({ hashed, signed, signature }) => [
            crypto.subtle.digest('SHA-256', hashed),
            ...(signature ? [crypto.subtle.verify({ name: 'Ed25519' }, key, signature, signed)] : []),
          ]),
      );
    }
    return performance.now() - start;
  },

  /** Saves articles one after another; ids of those it was told were stored. */
  async save(first: number, end: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = first; n < end; n++) {
      const { snapshotId } = await saveCapture(db, anArticleOf(n), { now: new Date(), browser: null });
      ids.push(snapshotId);
    }
    return ids;
  },

  /** Imports the text of an export; how many were added. */
  async import(text: string): Promise<number> {
    const { added } = await importArchive(db, new Blob([text]), {
      dryRun: false,
      now: new Date(),
      isSafeHtml: () => true,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    return added;
  },

  async snapshotIds(): Promise<string[]> {
    return db.snapshots.toCollection().primaryKeys();
  },
};

export type LedgerPage = typeof api;

Object.assign(globalThis, { menbeLedger: api });
