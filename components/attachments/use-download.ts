import { readAttachment } from '../../utils/archive/attachments/read-attachments';
import { getDatabase } from '../../utils/db/database';
import type { AttachmentRecord } from '../../utils/model/attachment';
import type { Failure } from '../../utils/model/result';
import { saveDownload } from '../../utils/platform/save-download';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Bytes written to the download at a time. */
const PIECE = 4 * 1024 * 1024;

/** Downloads attachments as they were stored, and says why one could not be. */
export function useDownload(): { failure: Failure | null; download: (row: AttachmentRecord) => void } {
  const { failure, attempt } = useAttempt();
  return { failure, download: (row) => void attempt(() => downloadFile(row)) };
}

async function downloadFile(row: AttachmentRecord): Promise<void> {
  const file = await readAttachment(getDatabase(), row);
  await saveDownload(row.name, async (write) => {
    for (let at = 0; at < file.size; at += PIECE)
      await write(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
  });
}
