import { exportHead, nextList, type PageAnnotations, toExportItem, UNTOUCHED } from '../export/export-format';
import { RESCUED_EXPORT } from '../export/rescue-layout';
import type { HighlightRecord } from '../model/highlight';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import type { ZipFiles } from '../zip/zip-files';
import { rescuedCases, rescuedSearches } from './rescued-arrangement';
import type { RescueReport } from './rescue-report';
import { type RescueSource, settled } from './rescue-source';
import { readRows } from './read-rows';

/** What the file says of itself, and what is called after each row that is read. */
interface ExportRequest {
  now: Date;
  generator: string;
  /** Throws to stop. */
  step: () => void;
}

/** What items need besides their own snapshot and text. */
interface Beside {
  pages: ReadonlyMap<string, PageAnnotations & Pick<PageRecord, 'deleted'>>;
  /** By snapshot. */
  highlights: ReadonlyMap<string, HighlightRecord[]>;
}

/**
 * Writes the versions whose text can be read, in the form that the library imports (docs/export-format.md); without evidence, as the key
 * that would sign it cannot be trusted to be readable. Those in the bin are left out: importing would take them from it.
 */
export async function writeExport(
  zip: ZipFiles,
  source: RescueSource,
  request: ExportRequest,
): Promise<RescueReport['importable']> {
  const counts = { written: 0, inBin: 0, withoutText: 0 };
  await zip.add(RESCUED_EXPORT, exportText(source, request, counts));
  return counts;
}

async function* exportText(
  source: RescueSource,
  { now, generator, step }: ExportRequest,
  counts: RescueReport['importable'],
): AsyncGenerator<string> {
  yield exportHead(now, generator);
  const beside = await readBeside(source, step);
  const addresses = new Map<string, string>();
  for await (const snapshot of rowsOf<SnapshotRecord>(source, 'snapshots')) {
    step();
    if (beside.pages.get(snapshot.pageUrl)?.deleted === 1) {
      counts.inBin++;
      continue;
    }
    const item = await itemOf(source, snapshot, beside);
    if (item === null) {
      counts.withoutText++;
      continue;
    }
    yield `${counts.written++ === 0 ? '' : ','}\n${item}`;
    addresses.set(snapshot.pageUrl, snapshot.url);
  }
  yield nextList('cases');
  yield listOf(rescuedCases(await allOf(source, 'cases'), await allOf(source, 'caseSources'), addresses));
  yield nextList('savedSearches');
  yield listOf(rescuedSearches(await allOf(source, 'savedSearches')));
  yield `${nextList('linkImports')}${nextList('links')}\n]}\n`;
}

function listOf(rows: readonly object[]): string {
  return rows.map((row) => `\n${JSON.stringify(row)}`).join(',');
}

async function readBeside(source: RescueSource, step: () => void): Promise<Beside> {
  const pages = new Map<string, PageAnnotations & Pick<PageRecord, 'deleted'>>();
  for await (const page of rowsOf<PageRecord>(source, 'pages')) {
    step();
    const { url, tags, tagsChangedAt, note, noteChangedAt, opens, lastOpenedAt, deleted } = page;
    pages.set(url, { tags, tagsChangedAt, note, noteChangedAt, deleted, ...given({ opens, lastOpenedAt }) });
  }
  const highlights = new Map<string, HighlightRecord[]>();
  for await (const highlight of rowsOf<HighlightRecord>(source, 'highlights')) {
    step();
    if (highlight.deletedAt !== null) continue;
    const known = highlights.get(highlight.snapshotId);
    if (known) known.push(highlight);
    else highlights.set(highlight.snapshotId, [highlight]);
  }
  return { pages, highlights };
}

/** Fields that old rows do not have are left out rather than undefined. */
function given({
  opens,
  lastOpenedAt,
}: {
  opens: number | undefined;
  lastOpenedAt: string | null | undefined;
}): Pick<PageAnnotations, 'opens' | 'lastOpenedAt'> {
  return { ...(opens !== undefined && { opens }), ...(lastOpenedAt !== undefined && { lastOpenedAt }) };
}

/** A line of the export; `null` where the text is not to be had, or the rows are too damaged to make an item of. */
async function itemOf(
  source: RescueSource,
  snapshot: SnapshotRecord,
  beside: Beside,
): Promise<string | null> {
  const page = beside.pages.get(snapshot.pageUrl) ?? UNTOUCHED;
  const highlights = beside.highlights.get(snapshot.id) ?? [];
  try {
    const contents = await source.store('contents');
    const content = (await settled(contents.get(snapshot.id))) as ContentRecord | undefined;
    return content ? JSON.stringify(toExportItem(snapshot, content, page, highlights)) : null;
  } catch {
    return null; // counted; what is there of it is in the rows
  }
}

/** The rows of a store that can be read; none where the store is not there. Those that cannot be read are counted where the rows are written. */
async function* rowsOf<T>(source: RescueSource, store: string): AsyncGenerator<T> {
  if (!source.stores.includes(store)) return;
  for await (const row of readRows(source, store)) if (!('error' in row)) yield row.value as T;
}

async function allOf<T>(source: RescueSource, store: string): Promise<T[]> {
  const rows: T[] = [];
  for await (const row of rowsOf<T>(source, store)) rows.push(row);
  return rows;
}
