import type { MenbeDatabase } from '../../db/database';
import { addToKeptBytes, contentBytes, sumOf } from '../../db/kept-bytes';
import { dropAttachmentsOf } from './remove-attachments';

/**
 * Removes snapshots with their texts and attachments; their pages stay as they are. Call it in a transaction over snapshots, contents,
 * attachments, blobs and meta.
 */
export async function dropSnapshots(db: MenbeDatabase, ids: readonly string[]): Promise<void> {
  const contents = (await db.contents.bulkGet([...ids])).filter((row) => row !== undefined);
  await db.contents.bulkDelete([...ids]);
  await db.snapshots.bulkDelete([...ids]);
  await dropAttachmentsOf(db, ids);
  await addToKeptBytes(db, -sumOf(contents, contentBytes));
}
