import { listAttachments } from '../../utils/archive/attachments/read-attachments';
import { readSnapshot, type SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import type { AttachmentRecord } from '../../utils/model/attachment';
import type { PageRecord } from '../../utils/model/records';

/** A snapshot as the reader shows it. */
export interface ShownSnapshot extends SnapshotView {
  /** What was saved beside its text: page copy, screenshots, then pictures. */
  files: AttachmentRecord[];
}

/** Reads what the reader shows; `null` where there is no such snapshot. */
export async function readShown(snapshotId: string): Promise<ShownSnapshot | null> {
  const [view, files] = await Promise.all([
    readSnapshot(getDatabase(), snapshotId),
    listAttachments(getDatabase(), snapshotId),
  ]);
  return view && { ...view, files };
}

/** Whether a source is in the bin: it is read as it is, and nothing of it is changed there. */
export function isBinned(view: Pick<SnapshotView, 'page'> | null): boolean {
  return view?.page.deleted === 1;
}

/** The page of a source that is in the bin; `null` of any other. */
export function binnedPage(view: SnapshotView | null): PageRecord | null {
  return view && isBinned(view) ? view.page : null;
}
