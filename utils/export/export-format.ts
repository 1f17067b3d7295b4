import { snapshotFields } from '../integrity/snapshot-fields';
import type { EvidenceLists } from '../model/evidence';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportItem } from '../model/export-item';
import type { HighlightRecord } from '../model/highlight';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import { toExportHighlight } from './to-export-highlight';

/** What a page's row says that the user added. */
export type PageAnnotations = Pick<
  PageRecord,
  'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt' | 'opens' | 'lastOpenedAt'
>;

/** What a page's row says that nobody has tagged, annotated or opened. */
export const UNTOUCHED: PageAnnotations = {
  tags: [],
  tagsChangedAt: null,
  note: null,
  noteChangedAt: null,
  opens: 0,
  lastOpenedAt: null,
};

/** The item for a snapshot with the highlights made on it, its fields always in the same order, so that equal archives export to equal bytes. */
export function toExportItem(
  snapshot: SnapshotRecord,
  content: Pick<ContentRecord, 'html' | 'text'>,
  page: PageAnnotations,
  highlights: readonly HighlightRecord[],
): ExportItem {
  return {
    ...snapshotFields(snapshot, content),
    tags: [...page.tags],
    note: page.note,
    tagsChangedAt: page.tagsChangedAt,
    noteChangedAt: page.noteChangedAt,
    opens: page.opens ?? 0,
    lastOpenedAt: page.lastOpenedAt ?? null,
    highlights: highlights.map((highlight) => toExportHighlight(highlight, snapshot.url)),
  };
}

/** The text before the first item. */
export function exportHead(exportedAt: Date, generator: string): string {
  const header = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    exportedAt: exportedAt.toISOString(),
    generator,
  };
  return `${JSON.stringify(header).slice(0, -1)},"items":[`;
}

/** Who seals an export. */
export interface EvidenceDevice {
  keyId: string;
  name: string;
}

/** The text after the last item: the evidence begins, and with it its first list. */
export function evidenceHead(device: EvidenceDevice): string {
  return `\n],"evidence":{"device":${JSON.stringify(device)},"proofs":[`;
}

/** The text between two lists of the evidence. */
export function nextList(name: Exclude<keyof EvidenceLists, 'proofs'>): string {
  return `\n],"${name}":[`;
}

/** The text between the last list and the line of the statement, which ends the file. */
export const LISTS_END = '\n],\n';
