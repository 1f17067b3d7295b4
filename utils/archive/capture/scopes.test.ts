import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { showFullest } from '../../db/show-fullest';
import { readSnapshot } from '../snapshots/read-snapshot';
import { saveCapture } from './save-capture';

const ARTICLE = { text: 'The bridge is closed.\n\nThe mayor resigned.' };
const SELECTION = { kind: 'selection', text: 'The mayor resigned.', title: 'The mayor' } as const;
const WHOLE = { kind: 'page', text: 'Home News The bridge is closed. The mayor resigned. Imprint' } as const;

const save = (db: MenbeDatabase, overrides: Parameters<typeof anArticle>[0], minute: number) =>
  saveCapture(db, anArticle(overrides), at(minute));

describe('an article of which a selection and all text are archived too', () => {
  it.each([
    ['after it', [ARTICLE, SELECTION, WHOLE]],
    ['before it', [WHOLE, SELECTION, ARTICLE]],
  ])('is what its page shows when these were archived %s', async (_, captures) => {
    const db = aDatabase();
    for (const [n, each] of captures.entries()) await save(db, each, n);
    expect(await db.pages.toCollection().first()).toMatchObject({
      kind: 'article',
      title: anArticle().title,
      snapshotCount: 3,
      versionCount: 1,
    });
  });

  it('is unchanged when it is archived again', async () => {
    const db = aDatabase();
    const first = await save(db, ARTICLE, 1);
    for (const [n, each] of [SELECTION, WHOLE].entries()) {
      expect(await save(db, each, 2 + n)).toMatchObject({ status: 'archived', previous: null });
    }
    expect(await save(db, ARTICLE, 5)).toMatchObject({ status: 'unchanged', snapshotId: first.snapshotId });
    expect(await save(db, WHOLE, 6)).toMatchObject({ status: 'unchanged' });
    expect(await save(db, SELECTION, 7)).toMatchObject({ status: 'unchanged' });
  });

  it('has its own version before, whatever was archived between', async () => {
    const db = aDatabase();
    const first = await save(db, ARTICLE, 1);
    await save(db, SELECTION, 2);
    const second = await save(db, { text: `${ARTICLE.text}\n\nThe ferry goes on.` }, 3);
    expect(second.previous?.snapshotId).toBe(first.snapshotId);
    const view = await readSnapshot(db, second.snapshotId);
    expect(view?.versions.map(({ id }) => id)).toEqual([second.snapshotId, first.snapshotId]);
    expect(view?.others.map(({ kind }) => kind)).toEqual(['selection']);
    expect(view?.page).toMatchObject({ snapshotCount: 3, versionCount: 2 });
  });
});

it('takes no selection for a version of another one', async () => {
  const db = aDatabase();
  await save(db, SELECTION, 1);
  const other = await save(db, { ...SELECTION, text: 'The bridge is closed.' }, 2);
  expect(other).toMatchObject({ status: 'archived', previous: null });
  expect((await readSnapshot(db, other.snapshotId))?.versions).toHaveLength(1);
  expect((await db.pages.toArray())[0]).toMatchObject({ snapshotCount: 2, versionCount: 1 });
});

it('gives rows of before the snapshot that they should show', async () => {
  const db = aDatabase();
  const first = await save(db, ARTICLE, 1);
  const { snapshotId } = await save(db, SELECTION, 2);
  await db.pages.toCollection().modify((page) => {
    Object.assign(page, { kind: 'selection', title: SELECTION.title, newestSnapshotId: snapshotId });
    delete page.versionCount;
  });
  const [row] = await showFullest(db, await db.pages.toArray());
  expect(row).toMatchObject({ kind: 'article', newestSnapshotId: first.snapshotId, versionCount: 1 });
  expect(await db.pages.toArray()).toEqual([row]);
});
