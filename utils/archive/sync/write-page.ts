import { type CounterDifference, counterDifference } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import { HIGHLIGHT_COLOURS, type HighlightColour, type HighlightRecord } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import type { GroupView } from '../../sync/group-view';
import type { Json } from '../../sync/operation';
import { tidyTag } from '../tags/tag-text';
import type { PageRows } from './page-fields';

/**
 * Writes what a page's operations come to into its rows: tags, note, bin, openings and highlights. Snapshots are there already. Call
 * it in a transaction over pages, highlights and `indexPending`, and add the difference that it resolves to to the counters: pages may
 * be written side by side, counters may not.
 */
export async function writePage(
  db: MenbeDatabase,
  rows: PageRows,
  view: GroupView,
  now: Date,
): Promise<CounterDifference> {
  const { page } = rows;
  if (!page) return {};
  const after = pageWith(page, view, now.toISOString());
  const highlights = highlightsWith(rows, view, now.toISOString());
  await db.pages.put(after);
  await db.highlights.bulkPut(highlights);
  await markForIndex(db, [{ url: page.url, gone: after.deleted }]);
  return counterDifference(page, after);
}

function pageWith(page: PageRecord, view: GroupView, time: string): PageRecord {
  const tags = tagsWith(page.tags, view);
  const note = textOf(view.get('note'));
  const deletedAt = textOf(view.get('bin'));
  const opened = textOf(view.get('opened'));
  return {
    ...page,
    tags,
    tagsChangedAt: tags === page.tags ? page.tagsChangedAt : time,
    note,
    noteChangedAt: note === page.note ? page.noteChangedAt : time,
    deleted: deletedAt === null ? 0 : 1,
    deletedAt,
    opens: opensIn(view),
    lastOpenedAt: opened ?? page.lastOpenedAt ?? null,
  };
}

/** The same array where the tags are the same; known ones keep their order. */
function tagsWith(tags: string[], view: GroupView): string[] {
  const wanted = new Set(
    [...view.keys()].flatMap((field) => (field.startsWith('tag:') ? [tidyTag(field.slice(4))] : [])),
  );
  const kept = tags.filter((tag) => wanted.has(tag));
  const added = [...wanted].filter((tag) => tag !== '' && !tags.includes(tag)).sort();
  return kept.length === tags.length && added.length === 0 ? tags : [...kept, ...added];
}

function opensIn(view: GroupView): number {
  let sum = 0;
  for (const [field, value] of view)
    if (field.startsWith('opens:') && typeof value === 'number') sum += value;
  return sum;
}

function highlightsWith({ page, highlights }: PageRows, view: GroupView, time: string): HighlightRecord[] {
  const there = highlights.filter(({ deletedAt }) => deletedAt === null);
  const known = new Map(there.map((row) => [row.id, row]));
  const wanted = new Map<string, HighlightRecord>();
  for (const [field, value] of view) {
    const [kind, id = '', part] = field.split(':');
    if (kind !== 'highlight' || part !== undefined) continue;
    const row = page && highlightOf(id, value, { pageUrl: page.url, view, time });
    if (row) wanted.set(id, row);
  }
  const changed = [...wanted.values()].filter((row) => !isSame(known.get(row.id), row));
  const gone = there.filter(({ id }) => !wanted.has(id));
  return [...changed, ...gone.map((row) => ({ ...row, deletedAt: time, changedAt: time }))];
}

function isSame(known: HighlightRecord | undefined, { colour, comment }: HighlightRecord): boolean {
  return known?.colour === colour && known.comment === comment;
}

/** `null` where the value is none of a highlight. */
function highlightOf(
  id: string,
  value: Json,
  { pageUrl, view, time }: { pageUrl: string; view: GroupView; time: string },
): HighlightRecord | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { exact, prefix, suffix, snapshotId, createdAt } = value;
  if (![exact, prefix, suffix, snapshotId, createdAt].every((one) => typeof one === 'string')) return null;
  const colour = view.get(`highlight:${id}:colour`);
  return {
    id,
    pageUrl,
    snapshotId: String(snapshotId),
    quote: { exact: String(exact), prefix: String(prefix), suffix: String(suffix) },
    colour: isColour(colour) ? colour : HIGHLIGHT_COLOURS[0],
    comment: textOf(view.get(`highlight:${id}:comment`)),
    createdAt: String(createdAt),
    changedAt: time,
    deletedAt: null,
  };
}

function isColour(value: Json | undefined): value is HighlightColour {
  return HIGHLIGHT_COLOURS.some((colour) => colour === value);
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
