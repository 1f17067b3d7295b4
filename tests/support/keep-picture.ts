import { storeAttachment } from '../../utils/archive/attachments/store-attachment';
import type { MenbeDatabase } from '../../utils/db/database';
import { minute } from './builders';

/** Keeps bytes as a picture of an archived source, under its address in the article, whatever they are. */
export async function keepPicture(
  db: MenbeDatabase,
  { snapshotId, pageUrl }: { snapshotId: string; pageUrl: string },
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const name = url.split('/').at(-1) ?? '';
  const asked = {
    snapshotId,
    pageUrl,
    kind: 'image',
    name,
    mediaType: 'image/jpeg',
    url,
    source: null,
  } as const;
  const pending = { state: 'pending', size: 0, sha256: '', problem: null, missing: [] } as const;
  const row = { ...asked, ...pending, missing: [], capturedAt: minute(1).toISOString() };
  await storeAttachment(db, row, { bytes: new Blob([bytes]), missing: [] }, { now: minute(1) });
}
