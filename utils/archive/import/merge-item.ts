import type { ExportHighlight } from '../../model/export-highlight';
import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import { tidyTag, withTags } from '../tags/tag-text';
import { withKept } from './kept-text';

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
 *
 * Nothing that the user wrote is lost by it, whoever made the file: tags are joined, and of two notes the one edited later
 * stands above the other; what is later here stays as it is. An edit in a file is never later than now. An item is known to be
 * read as often as either says, since the same file may come twice.
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

/** A time of a file, or now if it is later: no clock can be ahead of what is read. */
function until<T extends string | null>(time: T, now: Date): T | string {
  return time !== null && time > now.toISOString() ? now.toISOString() : time;
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
 * The highlights of an item that come in: new ones, and of two versions the one edited later, a deletion being an edit too; a
 * comment that was there stands below the later one. One that is known of another page never does.
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
