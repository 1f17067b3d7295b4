import type { ExportHighlight } from '../../model/export-highlight';
import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import { tidyTag, withTags } from '../tags/tag-text';
import { withKept } from '../../model/with-kept';
import { until } from './until';

/** The annotations of an item: everything a user adds to a page. */
type Annotations = Pick<
  ExportItem,
  'tags' | 'tagsChangedAt' | 'note' | 'noteChangedAt' | 'opens' | 'lastOpenedAt'
>;

/** Fields of a page that merging may change, each with the time of its edit. */
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
 * The page with an item's annotations merged and restored from the bin; the same object when nothing changes.
 *
 * No text of the user is lost, whoever made the file: tags are united, and of two notes the later edit stands above the earlier.
 * Times in a file are capped at now. `opens` is the larger of both counts, since the same file may be imported twice.
 */
export function mergePage(page: PageRecord, item: Annotations, now: Date): PageRecord {
  const merged: PageRecord = {
    ...page,
    ...mergeTags(page, item, now),
    ...mergeNote(page, item, now),
    opens: Math.max(page.opens ?? 0, item.opens),
    lastOpenedAt: latest(page.lastOpenedAt ?? null, until(item.lastOpenedAt, now)),
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
  const changedAt = until(item.tagsChangedAt, now);
  const theirs = item.tags.map(tidyTag).filter((tag) => tag !== '');
  const tags = laterEdit(page.tagsChangedAt, changedAt) === 'page' ? page.tags : withTags(page.tags, theirs);
  const time = latest(page.tagsChangedAt, changedAt);
  if (tags.length === page.tags.length) return { tags: page.tags, tagsChangedAt: time };
  return { tags, tagsChangedAt: changedAt === null ? now.toISOString() : time };
}

function mergeNote(
  page: PageRecord,
  item: Annotations,
  now: Date,
): Pick<PageRecord, 'note' | 'noteChangedAt'> {
  const { note, noteChangedAt } = page;
  const changedAt = until(item.noteChangedAt, now);
  const later = laterEdit(noteChangedAt, changedAt);
  const isTheirs = item.note !== null && (later === 'item' || (later === null && note === null));
  if (!isTheirs || item.note === note) return { note, noteChangedAt: latest(noteChangedAt, changedAt) };
  const merged = note === null ? item.note : withKept(item.note ?? '', note);
  return { note: merged, noteChangedAt: changedAt ?? now.toISOString() };
}

/** Which side was edited later; `null` when a time is missing or both are equal. */
function laterEdit(page: string | null, item: string | null): 'page' | 'item' | null {
  if (page === null || item === null || page === item) return null;
  return page > item ? 'page' : 'item';
}

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** The row key of an imported highlight. */
export function highlightId({ id }: ExportHighlight): string {
  return id.replace(/^urn:uuid:/, '');
}

/**
 * The highlights of an item to store: new ones, and later edits of known ones (a deletion is an edit). An existing comment is kept
 * below the later one. A highlight whose id belongs to another page is refused.
 */
export function mergeHighlights(
  known: ReadonlyMap<string, HighlightRecord>,
  pageUrl: string,
  { id, highlights }: Pick<ExportItem, 'id' | 'highlights'>,
  now: Date,
): HighlightRecord[] {
  const newest = new Map<string, HighlightRecord>();
  for (const highlight of highlights) {
    const row = toRecord(highlight, pageUrl, id, now);
    const present = newest.get(row.id) ?? known.get(row.id);
    if (!present) newest.set(row.id, row);
    else if (present.pageUrl === pageUrl && present.changedAt < row.changedAt)
      newest.set(row.id, { ...row, comment: mergeComment(present, row) });
  }
  return [...newest.values()];
}

function mergeComment(present: HighlightRecord, { comment }: HighlightRecord): string | null {
  if (present.comment === null || present.deletedAt !== null) return comment;
  return comment === null ? present.comment : withKept(comment, present.comment);
}

function toRecord(
  highlight: ExportHighlight,
  pageUrl: string,
  snapshotId: string,
  now: Date,
): HighlightRecord {
  const { selector, styleClass } = highlight.target;
  return {
    id: highlightId(highlight),
    pageUrl,
    snapshotId,
    quote: { exact: selector.exact, prefix: selector.prefix, suffix: selector.suffix },
    colour: styleClass,
    comment: highlight.body[0]?.value.trim() || null,
    createdAt: until(highlight.created, now),
    changedAt: until(highlight.modified, now),
    deletedAt: null,
  };
}
