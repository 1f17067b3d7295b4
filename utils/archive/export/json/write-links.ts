import type { MenbeDatabase } from '../../../db/database';
import { addRows } from '../../../export/add-rows';
import { nextList } from '../../../export/export-format';
import type { TextWriter } from '../../../export/text-writer';
import type { ExportLink, ExportLinkImport } from '../../../model/export-arrangement';
import type { ImportRecord, LinkRecord } from '../../../model/link';
import { MenbeError } from '../../../model/result';
import { keyParameters } from '../../../url/key-parameters';
import { allImports, allLinks } from '../../links/all-links';
import type { ExportRequest } from '../export-request';

/** What decides which links are written. */
interface LinkRequest extends Pick<ExportRequest, 'withoutKeyed' | 'signal'> {
  isWithLinks: boolean;
}

/**
 * Writes the lists of links and of the imports that brought them, ordered by address; both are empty where links do not go along. Memory holds
 * one batch. Resolves to the number of links. Throws `export-cancelled`, and errors of the database and of the writer.
 */
export async function writeLinks(
  db: MenbeDatabase,
  writer: TextWriter,
  request: LinkRequest,
): Promise<number> {
  let count = 0;
  await writer.add(nextList('linkImports'));
  if (request.isWithLinks) await addRows(writer, [(await allImports(db)).map(toExportImport)]);
  await writer.add(nextList('links'));
  if (request.isWithLinks) await addRows(writer, exportedLinks(db, request), () => count++);
  return count;
}

async function* exportedLinks(
  db: MenbeDatabase,
  { withoutKeyed, signal }: LinkRequest,
): AsyncGenerator<ExportLink[]> {
  for await (const rows of allLinks(db)) {
    if (signal.aborted) throw new MenbeError('export-cancelled');
    const given = withoutKeyed ? rows.filter(({ url }) => keyParameters(url).length === 0) : rows;
    yield (await withoutBin(db, given)).map(toExportLink);
  }
}

/** Without links whose page is in the bin, which is never exported. */
async function withoutBin(db: MenbeDatabase, links: readonly LinkRecord[]): Promise<LinkRecord[]> {
  const archived = links.filter(({ waiting }) => waiting === 0).map(({ pageUrl }) => pageUrl);
  const pages = await db.pages.bulkGet(archived);
  const inBin = new Set(pages.flatMap((page) => (page?.deleted === 1 ? [page.url] : [])));
  return links.filter(({ pageUrl }) => !inBin.has(pageUrl));
}

/** The row of an import in an export. */
export function toExportImport({
  id,
  format,
  fileName,
  importedAt,
  added,
  merged,
}: ImportRecord): ExportLinkImport {
  return { id, format, fileName, importedAt, added, merged };
}

/** The row of a link in an export. Fields in a fixed order, so that equal archives export to equal bytes. */
export function toExportLink(link: LinkRecord): ExportLink {
  const { url, title, note, tags, folder, state, savedAt, highlights } = link;
  const { listedAt, waiting, importIds } = link;
  return {
    url,
    title,
    note,
    tags,
    folder,
    state,
    savedAt,
    highlights,
    listedAt,
    waiting: waiting === 1,
    importIds,
  };
}
