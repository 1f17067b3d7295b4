import { useEffect, useState } from 'preact/hooks';
import { listAttachments, readAttachment } from '../../utils/archive/attachments/read-attachments';
import { getDatabase } from '../../utils/db/database';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import type { KeptPictures } from '../article/show-pictures';

const NONE: KeptPictures = new Map();

/** The kept pictures of a snapshot; one that is damaged stays a link. They are let go of with the component. */
export function usePictures(snapshotId: string): KeptPictures {
  const { value: rows } = useLiveQuery(async () => {
    const all = await listAttachments(getDatabase(), snapshotId);
    return all.filter(({ kind, state }) => kind === 'image' && state === 'done');
  }, [snapshotId]);
  const [pictures, setPictures] = useState<KeptPictures>(NONE);
  const version = rows?.map(({ sha256 }) => sha256).join() ?? '';
  useEffect(() => {
    if (!rows || rows.length === 0) return setPictures(NONE);
    const made: string[] = [];
    let gone = false;
    void Promise.allSettled(
      rows.map(async (row) => {
        const url = URL.createObjectURL(await readAttachment(getDatabase(), row));
        made.push(url);
        return [row.url ?? '', url] as const;
      }),
    ).then((results) => {
      if (gone) return made.forEach(URL.revokeObjectURL);
      setPictures(
        new Map(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))),
      );
    });
    return () => {
      gone = true;
      made.forEach(URL.revokeObjectURL);
    };
  }, [version]);
  return pictures;
}
