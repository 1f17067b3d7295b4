// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages, removePages } from '../../utils/archive/pages/delete-pages';
import { addHighlight } from '../../utils/archive/highlights/change-highlights';
import { saveNote } from '../../utils/archive/notes/save-note';
import { getDatabase } from '../../utils/db/database';
import { dropDraft, hasDraft, keepDraft } from '../ui/hooks/drafts';
import { forgetOrphans, settleDrafts } from './left-drafts';

const URL = 'https://xeber.example/1';
const db = getDatabase();
const left = { text: 'Ask the institute', base: null };
const stored = async () => (await db.pages.get(URL))?.note;
/** @param meanwhile what an open editor does */
const settle = (meanwhile: () => unknown = () => undefined) => settleDrafts(db, async () => void meanwhile());

beforeEach(async () => {
  localStorage.clear();
  await emptyArchive();
  await saveCapture(db, anArticle({ url: URL }), at(1));
});

it('stores the note that a closed popup has left', async () => {
  keepDraft(`note:${URL}`, 'popup', left);
  await settle();
  expect(await stored()).toBe('Ask the institute');
  expect(hasDraft(`note:${URL}`)).toBe(false);
});

it('leaves alone what is still typed, and what its own editor has stored', async () => {
  keepDraft(`note:${URL}`, 'typing', left);
  await settle(() => keepDraft(`note:${URL}`, 'typing', { ...left, text: 'Ask the institute, and' }));
  expect(await stored()).toBeNull();
  expect(hasDraft(`note:${URL}`)).toBe(true);
  await settle(() => dropDraft(`note:${URL}`, 'typing'));
  expect(await stored()).toBeNull();
});

it('writes over no note that is newer, and keeps the draft for its editor', async () => {
  keepDraft(`note:${URL}`, 'popup', left);
  await saveNote(db, URL, 'theirs', { base: null, now: minute(2) });
  await settle();
  expect(await stored()).toBe('theirs');
  expect(hasDraft(`note:${URL}`)).toBe(true);
});

it('stores the comment on a highlight that was left, unless it was changed since', async () => {
  const quote = { exact: 'sea', prefix: '', suffix: '' };
  const made = { pageUrl: URL, snapshotId: '1', quote, colour: 'yellow' as const };
  const { id } = await addHighlight(db, made, minute(2));
  keepDraft(`comment:${id}`, 'closed', { text: 'Since when?', base: '' });
  await settle();
  expect((await db.highlights.get(id))?.comment).toBe('Since when?');
  keepDraft(`comment:${id}`, 'closed', { text: 'Why?', base: '' });
  await settle();
  expect((await db.highlights.get(id))?.comment).toBe('Since when?');
});

it('forgets the drafts of what the archive no longer has', async () => {
  keepDraft(`note:${URL}`, 'popup', left);
  keepDraft('note:case:gone', 'tab', left);
  keepDraft('comment:gone', 'tab', left);
  await deletePages(db, [URL], minute(2));
  expect(await forgetOrphans(db)).toHaveLength(1);
  await removePages(db, [URL], () => undefined, new AbortController().signal);
  expect(await forgetOrphans(db)).toEqual([]);
  expect(localStorage).toHaveLength(0);
});
