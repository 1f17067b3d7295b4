import type { MenbeDatabase } from '../../../db/database';
import { toReference } from '../../../export/references/reference';
import { ATOM_TAIL, atomEntry, atomHead } from '../../../export/web/atom';
import type { ExportReport, ExportRequest } from '../export-request';
import { onePerPage } from '../rows/one-per-page';
import { writeText } from '../rows/write-text';

/** The heading of what is written for others to see. */
export interface TitleNeeds {
  title: string;
}

/** Writes pages as an Atom feed: each once, in its newest version. Every file is a feed of its own. Memory: a hundred bytes a page. */
export async function writeAtom(
  db: MenbeDatabase,
  request: ExportRequest & TitleNeeds,
): Promise<ExportReport> {
  const { title, exportedAt, generator } = request;
  const pages = await onePerPage(db, request.scope);
  const scope = { kind: 'snapshots', ids: [...pages.keys()] } as const;
  return writeText(
    db,
    { ...request, scope },
    {
      head: atomHead({ id: crypto.randomUUID(), title, updated: exportedAt, generator }),
      entry: (item) => atomEntry(toReference(item), item),
      tail: ATOM_TAIL,
    },
  );
}
