import { snapshotFields } from '../integrity/snapshot-fields';
import type { EvidenceLists } from '../model/evidence';
import type { ArrangedList } from '../model/export-arrangement';
import { EXPORT_FORMAT, EXPORT_VERSION, type ExportItem } from '../model/export-item';
import type { HighlightRecord } from '../model/highlight';
import type { ContentRecord, PageRecord, SnapshotRecord } from '../model/records';
import { toExportHighlight } from './to-export-highlight';

/** The annotations in a page's row. */
export type PageAnnotations = Pick<
  PageRecord,
  'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt' | 'opens' | 'lastOpenedAt'
>;

/** The annotations of a page that was never tagged, annotated or opened. */
export const UNTOUCHED: PageAnnotations = {
  tags: [],
  tagsChangedAt: null,
  note: null,
  noteChangedAt: null,
  opens: 0,
  lastOpenedAt: null,
};

/** The export item of a snapshot. Its fields have a fixed order, so that equal archives export to equal bytes. */
export function toExportItem(
  snapshot: SnapshotRecord,
  content: Pick<ContentRecord, 'html' | 'text'>,
  page: PageAnnotations,
  highlights: readonly HighlightRecord[],
): ExportItem {
  return {
    ...snapshotFields(snapshot, content),
    ...(snapshot.imported && { imported: snapshot.imported }),
    answered: snapshot.answered ?? null,
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

/** The device that seals an export. */
export interface EvidenceDevice {
  keyId: string;
  name: string;
}

/** The text after the last link, up to the first list of the evidence. */
export function evidenceHead(device: EvidenceDevice): string {
  return `\n],"evidence":{"device":${JSON.stringify(device)},"proofs":[`;
}

/** The text between a list and the next one, but for the first list of the evidence. */
export function nextList(name: ArrangedList | Exclude<keyof EvidenceLists, 'proofs'>): string {
  return `\n],"${name}":[`;
}

/** The text between the last list and the final line with the statement. */
export const LISTS_END = '\n],\n';
