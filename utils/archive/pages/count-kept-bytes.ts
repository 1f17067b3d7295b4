import type { MenbeDatabase } from '../../db/database';
import { putKeptBytes, readKeptBytes } from '../../db/kept-bytes';
import { attachmentUse } from '../attachments/read-attachments';
import { meanContentBytes } from './storage-use';

/**
 * Counts the bytes of all bodies and attachments, for an archive that has not counted them yet; from then on every change is added.
 * Bodies are estimated from a sample where there are many.
 */
export async function countKeptBytes(db: MenbeDatabase): Promise<void> {
  const [bodies, mean, files] = await Promise.all([
    db.contents.count(),
    meanContentBytes(db),
    attachmentUse(db),
  ]);
  const fileBytes = Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
  await db.transaction('rw', db.meta, async () => {
    if ((await readKeptBytes(db)) === null) await putKeptBytes(db, Math.round(bodies * mean) + fileBytes);
  });
}
