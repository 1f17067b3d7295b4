import type { MenbeDatabase } from '../../db/database';
import type { AttachmentRecord } from '../../model/attachment';

/** Bytes of a picture that shows something: what is smaller is a line, a dot or a button. */
const LEAST_BYTES = 2000;

/** Of pictures that are not the one that the page names, those looked at: the first ones of the text. */
const FIRST = 5;

/**
 * The picture that stands for each of these snapshots, by their ids: the one that the page names as its own, else the first of
 * the text that is no ornament. Snapshots with none are left out. Only rows are read, and no bytes.
 */
export function leadPictures(
  db: MenbeDatabase,
  snapshotIds: readonly string[],
): Promise<Map<string, AttachmentRecord>> {
  return db.transaction('r', db.attachments, db.snapshots, async () => {
    const kept = await Promise.all(snapshotIds.map((id) => keptImages(db, id)));
    const withImages = snapshotIds.filter((_, index) => kept[index]?.length !== 0);
    const snapshots = await db.snapshots.bulkGet(withImages);
    const named = new Map(snapshots.map((each) => [each?.id, each?.leadImage?.url]));
    return new Map(
      snapshotIds.flatMap((id, index) => {
        const picture = choose(kept[index] ?? [], named.get(id));
        return picture ? [[id, picture] as const] : [];
      }),
    );
  });
}

async function keptImages(db: MenbeDatabase, snapshotId: string): Promise<AttachmentRecord[]> {
  const rows = await db.attachments
    .where('[snapshotId+kind+name]')
    .between([snapshotId, 'image', ''], [snapshotId, 'image', '\uffff'])
    .toArray();
  return rows.filter(({ state }) => state === 'done');
}

function choose(kept: readonly AttachmentRecord[], lead: string | undefined): AttachmentRecord | undefined {
  const isLead = ({ url, from }: AttachmentRecord) => lead !== undefined && (url === lead || from === lead);
  return kept.find(isLead) ?? kept.slice(0, FIRST).find(({ size }) => size >= LEAST_BYTES);
}
