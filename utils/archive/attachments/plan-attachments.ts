import type { MenbeDatabase } from '../../db/database';
import type {
  AttachmentKind,
  AttachmentProblem,
  AttachmentRecord,
  AttachmentSource,
} from '../../model/attachment';
import { pendingAttachment } from './pending-attachment';
import { attachmentsOf } from './read-attachments';

/** Kinds that are made from a tab; images are taken from the page copy, originals come from other tools. */
export type PlannedKind = Exclude<AttachmentKind, 'image' | 'original'>;

/** The source of the files of a page, and the time. */
interface Plan {
  source: AttachmentSource;
  now: Date;
  /** The format of page copies in this browser. */
  copyType: 'mhtml' | 'html';
}

/** File name and type of a kind. Where a browser writes no MHTML the page copy is HTML. */
export function fileOf(kind: PlannedKind, copyType: 'mhtml' | 'html'): { name: string; mediaType: string } {
  if (kind === 'screenshot') return { name: 'screenshot.png', mediaType: 'image/png' };
  if (kind === 'full-screenshot') return { name: 'full-page.png', mediaType: 'image/png' };
  return copyType === 'mhtml'
    ? { name: 'page.mhtml', mediaType: 'multipart/related' }
    : { name: 'page.html', mediaType: 'text/html' };
}

/**
 * Stores a pending row for each attachment to make. Existing attachments stay as they are; failed ones are retried.
 * @returns the pending rows
 */
export function planAttachments(
  db: MenbeDatabase,
  snapshotId: string,
  kinds: readonly PlannedKind[],
  { source, now, copyType }: Plan,
): Promise<AttachmentRecord[]> {
  return db.transaction('rw', db.attachments, db.snapshots, async () => {
    const snapshot = await db.snapshots.get(snapshotId);
    if (!snapshot) return [];
    const rows: AttachmentRecord[] = [];
    const known = await attachmentsOf(db, snapshotId);
    for (const kind of kinds) {
      if (known.some((row) => row.kind === kind && row.state === 'done')) continue;
      const { pageUrl } = snapshot;
      rows.push(pendingAttachment({ snapshotId, pageUrl, kind, ...fileOf(kind, copyType), source, now }));
    }
    await db.attachments.bulkPut(rows);
    return rows;
  });
}

/** All pending attachments. */
export function unfinishedAttachments(db: MenbeDatabase): Promise<AttachmentRecord[]> {
  return db.attachments.where('state').anyOf('pending', 'waiting').toArray();
}

/** Why an attachment could not be made, and the browser's message. */
export interface AttachmentTrouble {
  problem: AttachmentProblem;
  detail: string;
}

/** Marks a pending attachment as failed. One that was made or removed in between stays as it is. */
export function failAttachment(
  db: MenbeDatabase,
  row: AttachmentRecord,
  trouble: AttachmentTrouble,
): Promise<void> {
  return change(db, row, { state: 'failed', source: null, ...trouble });
}

/** Postpones an attachment until its tab is in front again. The postponed attempt does not count. */
export function putOffAttachment(
  db: MenbeDatabase,
  row: AttachmentRecord,
  trouble: AttachmentTrouble,
): Promise<void> {
  return change(db, row, { state: 'waiting', source: row.source, ...trouble });
}

async function change(
  db: MenbeDatabase,
  row: AttachmentRecord,
  to: Partial<AttachmentRecord>,
): Promise<void> {
  await db.attachments
    .where('[snapshotId+kind+name]')
    .equals([row.snapshotId, row.kind, row.name])
    .and(({ state }) => state === 'pending' || state === 'waiting')
    .modify(to);
}
