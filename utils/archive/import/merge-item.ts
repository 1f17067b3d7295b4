import type { MenbeDatabase } from '../../db/database';
import type { ExportHighlight } from '../../model/export-highlight';
import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import { tidyTag, withTag } from '../tags/tag-text';

/** What an item says of its page beside the snapshot: all that a user adds. */
type Annotations = Pick<
  ExportItem,
  'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt' | 'opens' | 'lastOpenedAt'
>;

/**
 * The page with what an item says of it: of two edits the later one holds; tags without a later edit are joined, a note
 * without one stays. An item is known to be read as often as either says, since the same file may come twice.
 */
export function mergePage(page: PageRecord, item: Annotations, now: Date): PageRecord {
  return {
    ...page,
    ...mergeTags(page, item, now),
    ...mergeNote(page, item, now),
    opens: Math.max(page.opens ?? 0, item.opens),
    lastOpenedAt: latest(page.lastOpenedAt ?? null, item.lastOpenedAt),
    deleted: 0,
    deletedAt: null,
  };
}

function mergeTags(
  page: PageRecord,
  item: Annotations,
  now: Date,
): Pick<PageRecord, 'tags' | 'tagsChangedAt'> {
  const theirs = item.tags.map(tidyTag).filter((tag) => tag !== '');
  const later = laterEdit(page.tagsChangedAt, item.tagsChangedAt);
  const tags = later === 'page' ? page.tags : theirs.reduce(withTag, later === 'item' ? [] : page.tags);
  const isSame = tags.length === page.tags.length && tags.every((tag, index) => tag === page.tags[index]);
  const time = latest(page.tagsChangedAt, item.tagsChangedAt);
  if (isSame) return { tags: page.tags, tagsChangedAt: time };
  return { tags, tagsChangedAt: item.tagsChangedAt === null ? now.toISOString() : time };
}

function mergeNote(
  page: PageRecord,
  item: Annotations,
  now: Date,
): Pick<PageRecord, 'note' | 'noteChangedAt'> {
  const { note, noteChangedAt } = page;
  const later = laterEdit(noteChangedAt, item.noteChangedAt);
  const isTheirs = later === 'item' || (later === null && note === null);
  if (!isTheirs || item.note === note)
    return { note, noteChangedAt: latest(noteChangedAt, item.noteChangedAt) };
  return { note: item.note, noteChangedAt: item.noteChangedAt ?? now.toISOString() };
}

/** Which was edited later; `null` where one does not say, or both at once. */
function laterEdit(page: string | null, item: string | null): 'page' | 'item' | null {
  if (page === null || item === null || page === item) return null;
  return page > item ? 'page' : 'item';
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/**
 * Brings in the highlights of an item: new ones are added, of two versions the one edited later holds, a deletion being an
 * edit too. Call it inside a transaction that includes `highlights`.
 */
export async function mergeHighlights(
  db: MenbeDatabase,
  pageUrl: string,
  { id, highlights }: Pick<ExportItem, 'id' | 'highlights'>,
): Promise<void> {
  if (highlights.length === 0) return;
  const rows = highlights.map((highlight) => toRecord(highlight, pageUrl, id));
  const present = await db.highlights.bulkGet(rows.map((row) => row.id));
  await db.highlights.bulkPut(
    rows.filter((row, index) => {
      const known = present[index];
      return !known || (known.pageUrl === pageUrl && known.changedAt < row.changedAt);
    }),
  );
}

function toRecord(highlight: ExportHighlight, pageUrl: string, snapshotId: string): HighlightRecord {
  const { selector, styleClass } = highlight.target;
  return {
    id: highlight.id.replace(/^urn:uuid:/, ''),
    pageUrl,
    snapshotId,
    quote: { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix },
    colour: styleClass,
    comment: highlight.body[0]?.value.trim() || null,
    createdAt: highlight.created,
    changedAt: highlight.modified,
    deletedAt: null,
  };
}
