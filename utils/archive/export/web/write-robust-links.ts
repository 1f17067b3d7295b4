import type { MenbeDatabase } from '../../../db/database';
import { toReference } from '../../../export/references/reference';
import { linkItem, LINKS_TAIL, linksHead } from '../../../export/web/robust-links';
import type { ExportReport, ExportRequest } from '../export-request';
import { writeText } from '../rows/write-text';
import type { TitleNeeds } from './write-atom';

/** Writes sources as a page of Robust Links, which say when each was archived. */
export function writeRobustLinks(
  db: MenbeDatabase,
  request: ExportRequest & TitleNeeds,
): Promise<ExportReport> {
  return writeText(db, request, {
    head: linksHead(request.title),
    entry: (item) => linkItem(toReference(item)),
    tail: LINKS_TAIL,
  });
}
