import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { listPages } from './list-pages';

/** A page with its number of annotations: tags, note, highlights. */
interface Annotated {
  page: PageRecord;
  marks: number;
}

/** The most annotated and most opened sources. */
export interface ShelvedPages {
  latest: PageRecord[];
  /** Only pages that were opened at least once. */
  opened: PageRecord[];
  annotated: Annotated[];
}

/** Reads the first `limit` of each shelf. Rejects with what the database throws. */
export async function readShelves(db: MenbeDatabase, limit: number): Promise<ShelvedPages> {
  const [{ rows: latest }, opened, annotated] = await Promise.all([
    listPages(db, { limit, before: null }),
    db.pages.where('[deleted+opens+url]').between([0, 1], [1]).reverse().limit(limit).toArray(),
    mostAnnotated(db, limit),
  ]);
  return { latest, opened, annotated };
}

/** Reads index keys of annotated pages only, not rows: most archives have few. */
async function mostAnnotated(db: MenbeDatabase, limit: number): Promise<Annotated[]> {
  const marks = new Map<string, number>();
  const keys = await Promise.all([
    db.pages.orderBy('tags').primaryKeys(),
    db.pages.orderBy('noteChangedAt').primaryKeys(),
  ]);
  for (const url of keys.flat()) marks.set(url, (marks.get(url) ?? 0) + 1);
  await db.highlights.orderBy('pageUrl').eachKey((url) => {
    marks.set(String(url), (marks.get(String(url)) ?? 0) + 1);
  });
  const most = [...marks].sort((a, b) => b[1] - a[1]).slice(0, 2 * limit);
  const pages = await db.pages.bulkGet(most.map(([url]) => url));
  return most
    .flatMap(([, count], index): Annotated[] => {
      const page = pages[index];
      return page && page.deleted === 0 ? [{ page, marks: count }] : [];
    })
    .slice(0, limit);
}
