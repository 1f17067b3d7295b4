import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { leadPictures } from '../../utils/archive/attachments/lead-pictures';
import { getDatabase } from '../../utils/db/database';
import { SmallPicture } from './SmallPicture';
import { knownThumbnail, makeThumbnails } from './thumbnails';

/** A row that waits for its picture. */
interface Waiting {
  snapshotId: string;
  show: (picture: ImageBitmap) => void;
}

/** Rows that were drawn in this moment: their pictures are looked up together. */
let waiting: Waiting[] = [];

/** The kept picture of a source, made small; nothing until it is there, and where none is kept. */
export function RowPicture({ snapshotId }: { snapshotId: string }): JSX.Element | null {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    setPicture(null);
    const row: Waiting = { snapshotId, show: setPicture };
    if (waiting.push(row) === 1) setTimeout(() => void showWaiting());
    return () => {
      row.show = () => undefined;
    };
  }, [snapshotId]);
  return picture && <SmallPicture picture={picture} />;
}

async function showWaiting(): Promise<void> {
  const rows = waiting;
  waiting = [];
  const ids = rows.map(({ snapshotId }) => snapshotId);
  // Without its picture a row shows a letter; the list, which reads the same database, says what failed.
  const pictures = await leadPictures(getDatabase(), ids).catch(() => new Map<string, never>());
  const showMade = () => {
    for (const { snapshotId, show } of rows) {
      const picture = pictures.get(snapshotId);
      const thumbnail = picture && knownThumbnail(picture);
      if (thumbnail) show(thumbnail);
    }
  };
  showMade();
  await makeThumbnails([...pictures.values()], showMade, new AbortController().signal);
}
