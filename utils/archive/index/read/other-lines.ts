import type { MenbeDatabase } from '../../../db/database';
import { snapshotsOfPage } from '../../../db/snapshots-of-page';
import type { PageRecord } from '../../../model/records';

/** UTF-16 units: what is kept for one page. A page of thousands of versions would take minutes to index. */
const MOST = 2_000_000;

/**
 * The lines that other snapshots of a page have (older versions, selections) and the shown one lacks: what was taken out is found
 * too. The latest snapshots come first; each line stands once.
 * @param shown title and text of the snapshot that the page shows
 */
export async function readOtherLines(db: MenbeDatabase, page: PageRecord, shown: string): Promise<string[]> {
  const snapshots = await snapshotsOfPage(db, page.url).reverse().toArray();
  const known = new Set(linesOf(shown));
  const added: string[] = [];
  let length = 0;
  for (const { id, title } of snapshots) {
    if (id === page.newestSnapshotId) continue;
    const content = await db.contents.get(id);
    for (const line of linesOf(`${title ?? ''}\n${content?.text ?? ''}`)) {
      if (known.has(line)) continue;
      known.add(line);
      added.push(line);
      length += line.length;
      if (length > MOST) return added;
    }
  }
  return added;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}
