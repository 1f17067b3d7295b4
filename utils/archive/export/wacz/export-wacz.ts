import type { MenbeDatabase } from '../../../db/database';
import { toUtf8 } from '../../../integrity/bytes';
import { MenbeError } from '../../../model/result';
import type { ArticleWords } from '../../../wacz/article-document';
import { WaczWriter } from '../../../wacz/wacz-writer';
import { archiveStats } from '../../pages/archive-stats';
import { type ExportReport, type ExportRequest, hasContent, rowsOf } from '../json/export-archive';
import { addSource, type OpenedPage } from './add-source';
import { waczKey } from './wacz-key';

/** A web archive (WACZ 1.1.1) of the same scope as an export, with the words of the pages that show each article. */
export interface WaczRequest extends Omit<ExportRequest, 'parts' | 'onItem'> {
  words: ArticleWords;
  /** Of the collection, in words. */
  title: string;
}

/** Pages read at a time for their list. */
const AT_ONCE = 64;

const DESCRIPTION =
  'Web pages archived with Menbe. A page of which a copy was kept opens as the browser showed it when it was archived; of any other the extracted article opens, under an address of its own. The HTTP exchange was not recorded.';

/**
 * Writes sources as one WACZ, ordered by time of archiving: first what was kept of each, then the list of pages, then the
 * signed manifest. Memory: a batch of articles, one kept file at a time, and a hundred bytes a source.
 * Throws what `exportArchive` throws.
 */
export async function exportWacz(db: MenbeDatabase, request: WaczRequest): Promise<ExportReport> {
  const { scope, exportedAt, generator, write, onProgress, signal, words, title } = request;
  const goOn = () => {
    if (signal.aborted) throw new MenbeError('export-cancelled');
  };
  const total = scope.kind === 'all' ? (await archiveStats(db)).snapshots : null;
  const facts = { title, description: DESCRIPTION, created: exportedAt, software: generator };
  const wacz = new WaczWriter(write, facts);
  const report = { items: 0, bytes: 0, damaged: [] as string[], lost: [] as string[] };
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
      onProgress({ items: ++report.items, total });
    }
  }
  await wacz.addFile('pages/pages.jsonl', async (put) => {
    for await (const line of pageLines(db, opened)) {
      goOn();
      await put(toUtf8(`${JSON.stringify(line)}\n`));
    }
  });
  const { key, signer } = await waczKey(db);
  goOn();
  report.bytes = await wacz.finish(key, signer);
  return report;
}

/** https://specs.webrecorder.net/wacz/1.2.0/#pages-jsonl */
async function* pageLines(
  db: MenbeDatabase,
  opened: ReadonlyMap<string, OpenedPage>,
): AsyncGenerator<object> {
  yield { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true };
  const ids = [...opened.keys()];
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
