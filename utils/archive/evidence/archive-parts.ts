import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { AttachmentRecord } from '../../model/attachment';
import type { ExportAttachment } from '../../model/evidence';
import { MenbeError } from '../../model/result';
import { checkTimes } from '../../verify/check-times';
import { attachmentsOf, readAttachment } from '../attachments/read-attachments';
import { exportTimeTokens } from '../time-stamps/export-time-tokens';
import type { VerifyParts } from './verify-archive';
import type { EvidenceParts } from './write-evidence';

/** Rows in one batch; verification holds one file at a time in memory. */
const AT_ONCE = 100;

/** Attachments and time tokens, as exports carry them. */
export function exportParts(db: MenbeDatabase): EvidenceParts {
  return {
    async *attachments() {
      for await (const rows of doneAttachments(db)) yield rows.map(toExport);
    },
    async times() {
      const tokens = await exportTimeTokens(db);
      return { tokens, sizes: tokens.map(({ size }) => size) };
    },
  };
}

/** Attachments and time tokens for verification: hashes are computed from the stored bytes. */
export function verifyParts(db: MenbeDatabase): VerifyParts {
  return {
    async *attachments(pageUrl) {
      for await (const rows of pageUrl === null ? doneAttachments(db) : attachmentsOfPage(db, pageUrl))
        for (const row of rows) yield [{ ...toExport(row), sha256: await hashAnew(db, row) }];
    },
    times: { tokens: () => exportTimeTokens(db), check: checkTimes },
  };
}

async function* doneAttachments(db: MenbeDatabase): AsyncGenerator<AttachmentRecord[]> {
  const keys = await db.attachments.where('state').equals('done').primaryKeys();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await db.attachments.bulkGet(keys.slice(from, from + AT_ONCE));
    yield rows.filter((row) => row !== undefined);
  }
}

async function* attachmentsOfPage(db: MenbeDatabase, pageUrl: string): AsyncGenerator<AttachmentRecord[]> {
  const ids = await snapshotsOfPage(db, pageUrl).primaryKeys();
  for (const id of ids) yield (await attachmentsOf(db, id)).filter(({ state }) => state === 'done');
}

function toExport({ snapshotId, name, kind, mediaType, size, sha256 }: AttachmentRecord): ExportAttachment {
  return { snapshotId, name, kind, mediaType, size, sha256 };
}

/** The hash of the stored bytes; `null` when they are missing or damaged. */
async function hashAnew(db: MenbeDatabase, row: AttachmentRecord): Promise<string | null> {
  try {
    await readAttachment(db, row);
    return row.sha256;
  } catch (error) {
    if (error instanceof MenbeError && error.code === 'attachment-damaged') return null;
    throw error;
  }
}
