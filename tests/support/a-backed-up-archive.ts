import { saveCapture } from '../../utils/archive/capture/save-capture';
import { addTag } from '../../utils/archive/tags/change-tags';
import { arrange } from './arranged';
import { backUp, type Files } from './backup-set';
import { aDatabase, anArticle, at, minute } from './builders';
import type { Expected } from './damaged-set';
import { keepPicture } from './keep-picture';
import { restored } from './restored';

const urlOf = (n: number) => `https://xeber.example/${n}`;

/** A set of four backups, one a full one in the middle, of sources with tags and pictures; and what it gives undamaged. */
export async function aBackedUpArchive(sources = 12): Promise<Expected> {
  const db = aDatabase();
  const files: Files = new Map();
  for (let n = 1; n <= sources; n++) {
    const text = `${n} ${crypto.randomUUID()} Mətn. `.repeat(40);
    const saved = anArticle({ url: urlOf(n), text, html: `<p>${text}</p>` });
    await saveCapture(db, saved, at(n));
    if (n % 3 === 0) await addTag(db, [urlOf(n)], 'liman', { now: minute(n) });
    if (n % 4 === 0) await picture(db, n);
    if (n % 3 === 0) await backUp(db, files, { most: 4, kind: n === 6 ? 'full' : 'increment' });
    if (n === 2) await arrange(db, [urlOf(1), urlOf(2)]);
  }
  const archive = aDatabase();
  await restored(archive, files);
  return { files, archive };
}

async function picture(db: Parameters<typeof keepPicture>[0], n: number): Promise<void> {
  const page = await db.pages.get(urlOf(n));
  const bytes = new TextEncoder().encode(crypto.randomUUID().repeat(20));
  const snapshotId = page?.newestSnapshotId ?? '';
  await keepPicture(db, { snapshotId, pageUrl: urlOf(n) }, `https://xeber.example/${n}.jpg`, bytes);
}
