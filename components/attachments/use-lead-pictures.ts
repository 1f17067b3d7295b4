import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { leadPictures } from '../../utils/archive/attachments/lead-pictures';
import { getDatabase } from '../../utils/db/database';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { knownThumbnail, makeThumbnails } from './thumbnails';

/** How long the same sources are in sight before their pictures are looked for: a list that is dragged passes thousands. */
const REST_MS = 120;

/** The kept picture of a snapshot, made small; `null` while it is not there, and where none is kept. */
export type LeadPictureOf = (snapshotId: string) => ImageBitmap | null;

/** Snapshots of which is remembered whether they have a picture: those that were in sight shortly before come back with theirs. */
const REMEMBERED = 400;

/**
 * The kept pictures of the snapshots in sight. Rows of attachments are read for those alone, once they rest, and again when one is
 * added; the pictures are then made one after another.
 */
export function useLeadPictures(snapshotIds: readonly string[]): LeadPictureOf {
  const rested = useRested(snapshotIds.join(' '));
  const { value } = useLiveQuery(() => readPictures(rested), [rested]);
  const seen = useRef(new Map<string, AttachmentRecord | undefined>()).current;
  if (value) remember(seen, value);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!value) return;
    const controller = new AbortController();
    void makeThumbnails([...value.rows.values()], () => draw(undefined), controller.signal);
    return () => controller.abort();
  }, [value]);
  return (snapshotId) => {
    const row = seen.get(snapshotId);
    return (row && knownThumbnail(row)) ?? null;
  };
}

interface Pictures {
  asked: readonly string[];
  rows: ReadonlyMap<string, AttachmentRecord>;
}

async function readPictures(ids: string): Promise<Pictures> {
  const asked = ids === '' ? [] : ids.split(' ');
  return { asked, rows: await leadPictures(getDatabase(), asked) };
}

function remember(seen: Map<string, AttachmentRecord | undefined>, { asked, rows }: Pictures): void {
  for (const id of asked) {
    seen.delete(id);
    seen.set(id, rows.get(id));
  }
  for (const id of seen.keys()) {
    if (seen.size <= REMEMBERED) return;
    seen.delete(id);
  }
}

/** The last value that stayed for a while. */
function useRested(value: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    if (value === rested) return;
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
