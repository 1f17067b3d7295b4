import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  readHighlights,
  restoreHighlight,
} from '../highlights/change-highlights';
import { countOpening } from '../pages/count-opening';
import { deletePages, emptyBin } from '../pages/delete-pages';
import { saveCapture } from '../capture/save-capture';
import { saveNote } from './save-note';

async function anArchive() {
  const db = aDatabase();
  const { pageUrl, snapshotId } = await saveCapture(db, anArticle(), at(1));
  await db.indexPending.clear();
  return { db, pageUrl, snapshotId };
}

const pendingUrls = async (db: MenbeDatabase) => (await db.indexPending.toArray()).map(({ url }) => url);

describe('saveNote', () => {
  it('stores the note with its time and marks the page for the index', async () => {
    const { db, pageUrl } = await anArchive();
    const save = await saveNote(db, pageUrl, '**Su** ', { base: null, now: minute(2) });
    expect(save).toEqual({ status: 'saved', changedAt: minute(2).toISOString() });
    expect(await db.pages.get(pageUrl)).toMatchObject({
      note: '**Su** ',
      noteChangedAt: minute(2).toISOString(),
    });
    expect(await pendingUrls(db)).toEqual([pageUrl]);
  });

  it('changes nothing that was edited elsewhere since, and gives that text', async () => {
    const { db, pageUrl } = await anArchive();
    const first = await saveNote(db, pageUrl, 'one', { base: null, now: minute(2) });
    const theirs = { text: 'one', changedAt: minute(2).toISOString() };
    expect(await saveNote(db, pageUrl, 'two', { base: null, now: minute(3) })).toEqual({
      status: 'conflict',
      theirs,
    });
    expect((await db.pages.get(pageUrl))?.note).toBe('one');
    const base = first.status === 'saved' ? first.changedAt : null;
    expect(await saveNote(db, pageUrl, 'two', { base, now: minute(3) })).toMatchObject({ status: 'saved' });
  });

  it('takes the same text, typed in both places, for no conflict', async () => {
    const { db, pageUrl } = await anArchive();
    await saveNote(db, pageUrl, 'one', { base: null, now: minute(2) });
    expect(await saveNote(db, pageUrl, 'one', { base: null, now: minute(3) })).toEqual({
      status: 'saved',
      changedAt: minute(2).toISOString(),
    });
  });

  it('gives every edit a time of its own, whatever the clock says, and removes an empty note', async () => {
    const { db, pageUrl } = await anArchive();
    await saveNote(db, pageUrl, 'one', { base: null, now: minute(2) });
    const save = await saveNote(db, pageUrl, ' ', { base: minute(2).toISOString(), now: minute(1) });
    expect(save).toEqual({ status: 'saved', changedAt: '2026-11-23T08:02:00.001Z' });
    expect((await db.pages.get(pageUrl))?.note).toBeNull();
  });
});

describe('countOpening', () => {
  it('counts, notes when, and tells the index only that a page is read', async () => {
    const { db, pageUrl } = await anArchive();
    await countOpening(db, pageUrl, minute(2));
    expect(await pendingUrls(db)).toEqual([pageUrl]);
    await countOpening(db, pageUrl, minute(3));
    expect(await pendingUrls(db)).toEqual([pageUrl]);
    expect(await db.pages.get(pageUrl)).toMatchObject({ opens: 2, lastOpenedAt: minute(3).toISOString() });
    await countOpening(db, 'https://gone.example/', minute(3));
    expect(await db.pages.where('[deleted+opens+url]').between([0, 1], [0, Infinity]).primaryKeys()).toEqual([
      pageUrl,
    ]);
  });
});

describe('highlights', () => {
  const quote = { exact: 'dənizinin', prefix: 'Xəzər ', suffix: ' səviyyəsi' };

  it('are read in the order they were made, edited, deleted and restored', async () => {
    const { db, pageUrl, snapshotId } = await anArchive();
    const one = await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'yellow' }, minute(2));
    const two = await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'pink' }, minute(3));
    await changeHighlight(db, one.id, { comment: ' Niyə? ' }, minute(4));
    await changeHighlight(db, one.id, { colour: 'blue' }, minute(5));
    expect(await readHighlights(db, pageUrl)).toEqual([
      { ...one, colour: 'blue', comment: 'Niyə?', changedAt: minute(5).toISOString() },
      two,
    ]);
    await deleteHighlight(db, two.id, minute(6));
    expect((await readHighlights(db, pageUrl)).map(({ id }) => id)).toEqual([one.id]);
    await restoreHighlight(db, two.id, minute(7));
    expect(await db.highlights.get(two.id)).toEqual({ ...two, changedAt: minute(7).toISOString() });
  });

  it('go for good with their page, and by themselves when deleted long ago', async () => {
    const { db, pageUrl, snapshotId } = await anArchive();
    const highlight = { pageUrl, snapshotId, quote, colour: 'green' } as const;
    const gone = await addHighlight(db, highlight, minute(2));
    const kept = await addHighlight(db, highlight, minute(3));
    await deleteHighlight(db, gone.id, minute(4));
    const afterBin = new Date(minute(5).getTime() + 30 * 86_400_000);
    await emptyBin(db, afterBin, 30);
    expect(await db.highlights.toCollection().primaryKeys()).toEqual([kept.id]);
    await deletePages(db, [pageUrl], minute(4));
    await emptyBin(db, afterBin, 30);
    expect(await db.highlights.count()).toBe(0);
  });
});
