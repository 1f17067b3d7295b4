import type { MenbeDatabase } from '../../db/database';
import { snapshotsOfPage } from '../../db/snapshots-of-page';
import type { HighlightRecord } from '../../model/highlight';
import type { PageRecord, SnapshotRecord } from '../../model/records';
import type { GroupRow, LocalView } from '../../sync/group-row';
import type { Json } from '../../sync/operation';
import { bodyName, bodyText } from './snapshot-body';

/** The rows of a page that sync merges. */
export interface PageRows {
  page: PageRecord | undefined;
  snapshots: readonly SnapshotRecord[];
  /** Those that were deleted, and can be taken back, included. */
  highlights: readonly HighlightRecord[];
}

const GROUP = 'page:';

/** The group of a page. */
export function groupOfPage(url: string): string {
  return GROUP + url;
}

/** The address of a group's page; `null` where it is no page's. */
export function pageOfGroup(group: string): string | null {
  return group.startsWith(GROUP) ? group.slice(GROUP.length) : null;
}

/** Reads a page. Call it in a transaction over pages, snapshots and highlights. */
export async function readPageRows(db: MenbeDatabase, url: string): Promise<PageRows> {
  const [page, snapshots, highlights] = await Promise.all([
    db.pages.get(url),
    snapshotsOfPage(db, url).toArray(),
    db.highlights.where('pageUrl').equals(url).toArray(),
  ]);
  return { page, snapshots, highlights };
}

/**
 * The fields of a page. The name of a snapshot's text is taken from those that were shown, as texts never change; else it is
 * read and hashed. Call it in a transaction over contents.
 * @param device id of this device, whose openings are counted apart
 */
export async function fieldsOf(
  db: MenbeDatabase,
  { page, snapshots, highlights }: PageRows,
  { shown }: Pick<GroupRow, 'shown'>,
  device: string,
): Promise<LocalView> {
  const view = new Map<string, { value: Json; at: number }>();
  if (!page) return view;
  const put = (field: string, value: Json, time: string | null) =>
    view.set(field, { value, at: time === null ? 0 : Date.parse(time) });
  for (const field of Object.keys(shown)) if (field.startsWith('tag:')) put(field, null, page.tagsChangedAt);
  for (const tag of page.tags) put(`tag:${tag}`, true, page.tagsChangedAt);
  put('note', page.note, page.noteChangedAt);
  if (page.deletedAt !== null) put('bin', page.deletedAt, page.deletedAt);
  putOpenings(put, page, shown, device);
  for (const highlight of highlights) putHighlight(put, highlight);
  for (const snapshot of snapshots) {
    const field = `snapshot:${snapshot.id}`;
    const name = shown[field] ?? (await nameOf(db, snapshot));
    if (name !== null) put(field, name, snapshot.archivedAt);
  }
  return view;
}

type Put = (field: string, value: Json, time: string | null) => void;

function putHighlight(put: Put, row: HighlightRecord): void {
  const { id, quote, snapshotId, colour, comment, createdAt, changedAt, deletedAt } = row;
  const isThere = deletedAt === null;
  put(`highlight:${id}`, isThere ? { ...quote, snapshotId, createdAt } : null, deletedAt ?? createdAt);
  put(`highlight:${id}:colour`, isThere ? colour : null, changedAt);
  put(`highlight:${id}:comment`, isThere ? comment : null, changedAt);
}

function putOpenings(
  put: Put,
  { opens = 0, lastOpenedAt = null }: PageRecord,
  shown: GroupRow['shown'],
  device: string,
): void {
  const own = `opens:${device}`;
  const others = Object.entries(shown).filter(([field]) => field.startsWith('opens:') && field !== own);
  for (const [field, value] of others) put(field, value, null);
  const left = opens - others.reduce((sum, [, value]) => sum + Number(value), 0);
  const count = Math.max(left, Number(shown[own] ?? 0));
  if (count > 0) put(own, count, lastOpenedAt);
  if (lastOpenedAt !== null) put('opened', lastOpenedAt, lastOpenedAt);
}

async function nameOf(db: MenbeDatabase, snapshot: SnapshotRecord): Promise<string | null> {
  const content = await db.contents.get(snapshot.id);
  return content ? bodyName(bodyText(snapshot, content)) : null;
}
