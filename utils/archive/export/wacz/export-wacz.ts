import type { MenbeDatabase } from '../../../db/database';
import { toUtf8 } from '../../../integrity/bytes';
import { MenbeError } from '../../../model/result';
import type { ArticleWords } from '../../../wacz/article-document';
import { jsonLine } from '../../../wacz/json-line';
import { WaczWriter } from '../../../wacz/wacz-writer';
import { archiveStats } from '../../pages/archive-stats';
import type { ExportReport, ExportRequest } from '../export-request';
import { inOrder } from '../rows/in-order';
import { hasContent, rowsOf } from '../rows/read-rows';
import { addSource, type OpenedPage } from './add-source';
import { waczKey } from './wacz-key';

/** Parameters of the web archive. */
export interface WaczNeeds {
  /** The words of an article's own page. */
  words: ArticleWords;
  /** Title of the collection. */
  title: string;
}

/** All parameters of an export as WACZ. */
export type WaczRequest = ExportRequest & WaczNeeds;

/** Pages read at a time for their list. */
const AT_ONCE = 64;

const DESCRIPTION =
  'Web pages archived with Menbe. A page of which a copy was kept opens as the browser showed it when it was archived; of any other the extracted article opens, under an address of its own. The HTTP exchange was not recorded.';

/**
 * Writes sources as one WACZ, ordered by time of archiving: first the records of each source, then the list of pages (in the
 * order asked for), then the signed manifest. Memory: a batch of articles, one attachment at a time, a WARC file, and a hundred bytes a source.
 * Throws what `exportArchive` throws.
 */
export async function exportWacz(db: MenbeDatabase, request: WaczRequest): Promise<ExportReport> {
  const { exportedAt, generator, write, title } = request;
  const goOn = () => {
    if (request.signal.aborted) throw new MenbeError('export-cancelled');
  };
  const wacz = new WaczWriter(write, {
    title,
    description: DESCRIPTION,
    created: exportedAt,
    software: generator,
  });
  const { report, opened } = await addSources(db, wacz, request, goOn);
  await wacz.addFile('pages/pages.jsonl', async (put) => {
    for await (const line of pageLines(db, opened, request.order)) {
      goOn();
      await put(toUtf8(`${jsonLine(line)}\n`));
    }
  });
  const { key, signer } = await waczKey(db);
  goOn();
  const [only = null, ...others] = opened.values();
  return { ...report, bytes: await wacz.finish(key, signer, others.length === 0 ? only : null) };
}

/** Result of adding the sources: counts, and the page list entry of each snapshot by id. */
interface AddedSources {
  report: Required<Omit<ExportReport, 'bytes' | 'cut' | 'keyed' | 'links'>>;
  opened: ReadonlyMap<string, OpenedPage>;
}

async function addSources(
  db: MenbeDatabase,
  wacz: WaczWriter,
  { scope, words, onProgress }: WaczRequest,
  goOn: () => void,
): Promise<AddedSources> {
  const total = scope.kind === 'all' ? (await archiveStats(db)).snapshots : null;
  const report: AddedSources['report'] = { items: 0, damaged: [], lost: [] };
  const opened = new Map<string, OpenedPage>();
  for await (const rows of rowsOf(db, scope)) {
    for (const row of rows) {
      goOn();
      const { snapshot } = row;
      if (!hasContent(row)) {
        report.damaged.push(snapshot.id);
        continue;
      }
      const added = await addSource(db, wacz, { snapshot, html: row.content.html, words, goOn });
      opened.set(snapshot.id, added.opened);
      report.lost.push(...added.lost);
      report.items++;
      onProgress({ items: report.items, total });
    }
  }
  return { report, opened };
}

/** https://specs.webrecorder.net/wacz/1.1.1/#pages-jsonl */
async function* pageLines(
  db: MenbeDatabase,
  opened: ReadonlyMap<string, OpenedPage>,
  order: readonly string[] | undefined,
): AsyncGenerator<object> {
  yield { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };
  const ids = await inPageOrder(db, [...opened.keys()], order);
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const batch = ids.slice(start, start + AT_ONCE);
    const [snapshots, contents] = await Promise.all([
      db.snapshots.bulkGet(batch),
      db.contents.bulkGet(batch),
    ]);
    for (const [index, id] of batch.entries()) {
      const title = snapshots[index]?.title;
      yield { id, ...opened.get(id), ...(title && { title }), text: contents[index]?.text ?? '' };
    }
  }
}

/** Ids of snapshots in the order of their pages. */
async function inPageOrder(
  db: MenbeDatabase,
  ids: readonly string[],
  order: readonly string[] | undefined,
): Promise<readonly string[]> {
  if (!order) return ids;
  const rows = await db.snapshots.bulkGet([...ids]);
  const pageOf = new Map(rows.flatMap((row) => (row ? [[row.id, row.pageUrl]] : [])));
  return inOrder(ids, (id) => pageOf.get(id) ?? '', order);
}
