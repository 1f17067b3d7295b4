import type { MenbeDatabase } from '../../../db/database';
import { bookmarkEntry, BOOKMARKS_HEAD, BOOKMARKS_TAIL } from '../../../export/web/bookmark-entry';
import type { ExportReport, ExportRequest } from '../export-request';
import { onePerPage } from '../rows/one-per-page';
import { writeText } from '../rows/write-text';

/** Writes pages as bookmarks: each once, whatever versions of it are there. Memory: a hundred bytes a page. */
export async function writeBookmarks(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const pages = await onePerPage(db, request.scope);
  const scope = { kind: 'snapshots', ids: [...pages.keys()] } as const;
  return writeText(
    db,
    { ...request, scope },
    {
      head: BOOKMARKS_HEAD,
      entry: ({ id, url, title, tags, note, archivedAt }) => {
        const { firstArchivedAt = archivedAt, lastArchivedAt = archivedAt } = pages.get(id) ?? {};
        return bookmarkEntry({
          url,
          title,
          tags,
          note,
          addedAt: firstArchivedAt,
          modifiedAt: lastArchivedAt,
        });
      },
      tail: BOOKMARKS_TAIL,
    },
  );
}
