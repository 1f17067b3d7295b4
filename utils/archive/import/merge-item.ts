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

/** What merging may change in a page's row; times move with what they are of. */
const MERGED = [
  'tags',
  'tagsChangedAt',
  'note',
  'noteChangedAt',
  'opens',
  'lastOpenedAt',
  'deleted',
] as const satisfies (keyof PageRecord)[];

/**
 * The page with what an item says of it, out of the bin; the same object where that changes nothing.
 * Of two edits the later one holds; tags without a later edit are joined, a note without one stays. An item is known to be
 * read as often as either says, since the same file may come twice.
 */
export function mergePage(page: PageRecord, item: Annotations, now: Date): PageRecord {
  const merged: PageRecord = {
    ...page,
    ...mergeTags(page, item, now),
    ...mergeNote(page, item, now),
    opens: Math.max(page.opens ?? 0, item.opens),
    lastOpenedAt: latest(page.lastOpenedAt ?? null, item.lastOpenedAt),
    deleted: 0,
    deletedAt: null,
  };
  return MERGED.some((name) => merged[name] !== page[name]) ? merged : page;
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

/** Which was edited later; `null` where either has no time, or both have the same. */
function laterEdit(page: string | null, item: string | null): 'page' | 'item' | null {
  if (page === null || item === null || page === item) return null;
  return page > item ? 'page' : 'item';
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The key of an imported highlight's row. */
export function highlightId({ id }: ExportHighlight): string {
  return id.replace(/^urn:uuid:/, '');
}

/**
 * The highlights of an item that come in: new ones, and of two versions the one edited later, a deletion being an edit too.
 * One that is known of another page never does.
 */
export function mergeHighlights(
  known: ReadonlyMap<string, HighlightRecord>,
  pageUrl: string,
  { id, highlights }: Pick<ExportItem, 'id' | 'highlights'>,
): HighlightRecord[] {
  const newest = new Map<string, HighlightRecord>();
  for (const highlight of highlights) {
    const row = toRecord(highlight, pageUrl, id);
    const present = newest.get(row.id) ?? known.get(row.id);
    const isTaken = !present || (present.pageUrl === pageUrl && present.changedAt < row.changedAt);
    if (isTaken) newest.set(row.id, row);
  }
  return [...newest.values()];
}

function toRecord(highlight: ExportHighlight, pageUrl: string, snapshotId: string): HighlightRecord {
  const { selector, styleClass } = highlight.target;
  return {
    id: highlightId(highlight),
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
