import { readAttachment } from '../../utils/archive/attachments/read-attachments';
import { getDatabase } from '../../utils/db/database';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { thumbnailOf } from './thumbnail';

/** Thumbnails kept of those made: 50 KB each. */
const KEPT = 200;

/** Bytes of the largest file that is opened for a thumbnail. */
const MOST_BYTES = 15_000_000;

/** By the hash of the picture; `null` for what cannot be made small. The last used one is the last. */
const made = new Map<string, ImageBitmap | null>();

/** The thumbnail of a picture, if it was made; `null` for a picture that has none. */
export function knownThumbnail({ sha256 }: AttachmentRecord): ImageBitmap | null | undefined {
  const known = made.get(sha256);
  if (known !== undefined) keep(sha256, known);
  return known;
}

/** Makes the thumbnails of pictures, one after another, until stopped; `onMade` is called after each. A damaged picture has none. */
export async function makeThumbnails(
  rows: readonly AttachmentRecord[],
  onMade: () => void,
  signal: AbortSignal,
): Promise<void> {
  for (const row of rows) {
    if (signal.aborted) return;
    if (made.has(row.sha256)) continue;
    keep(row.sha256, await makeOne(row));
    onMade();
  }
}

async function makeOne(row: AttachmentRecord): Promise<ImageBitmap | null> {
  if (row.size > MOST_BYTES) return null;
  try {
    return await thumbnailOf(await readAttachment(getDatabase(), row));
  } catch {
    // Damaged files are told of where they are opened; a row without its picture shows a letter.
    return null;
  }
}

function keep(sha256: string, thumbnail: ImageBitmap | null): void {
  made.delete(sha256);
  made.set(sha256, thumbnail);
  if (made.size <= KEPT) return;
  const [oldest] = made.keys();
  if (oldest === undefined) return;
  // Not closed: a row that goes out of sight in this very frame may still draw it.
  made.delete(oldest);
}
