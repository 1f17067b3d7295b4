import { saveCapture } from '../../utils/archive/capture/save-capture';
import { adoptInTurn } from '../../utils/archive/ledger/adopt-snapshots';
import { aDatabase, anArticle, at } from './builders';
import { urlOf } from './continued-chain';

/** So many sources, which the ledger takes in as it does those of a version that had none: a batch at a time. */
export async function aLargeArchive(size: number) {
  const db = aDatabase();
  await saveCapture(db, anArticle({ url: urlOf(0), text: 'Mətn. '.repeat(1000) }), at(0));
  const [[page], [snapshot], [content]] = await Promise.all([
    db.pages.toArray(),
    db.snapshots.toArray(),
    db.contents.toArray(),
  ]);
  if (!page || !snapshot || !content) throw new Error('Nothing was archived.');
  for (let n = 1; n < size; n++) {
    const id = crypto.randomUUID();
    await db.pages.add({ ...page, url: urlOf(n), newestSnapshotId: id });
    await db.snapshots.add({ ...snapshot, id, url: urlOf(n), pageUrl: urlOf(n) });
    await db.contents.add({ ...content, id });
  }
  await adoptInTurn(db);
  return db;
}
