// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at, minute } from '../../tests/support/builders';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs, pressEscape } from '../../tests/support/jsdom-dialog';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { RemoveDialog } from './RemoveDialog';

const URLS = ['https://a.example/1', 'https://a.example/2'];
const stored = () => getDatabase().pages.toCollection().primaryKeys();

const onRemoved = vi.fn();

beforeAll(addModalDialogs);
beforeEach(async () => {
  onRemoved.mockClear();
  await emptyArchive();
  for (const url of URLS) await saveCapture(getDatabase(), anArticle({ url }), at(1));
  await deletePages(getDatabase(), URLS, minute(2));
});

it('asks first, and removes nothing when it is told to keep them', async () => {
  const onClose = vi.fn();
  const root = await rendered(<RemoveDialog urls={URLS} onRemoved={onRemoved} onClose={onClose} />);
  expect(find(root, '#remove-title').textContent).toBe('Delete 2 sources for good?');
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Keep in the bin'));
  expect(onClose).toHaveBeenCalledOnce();
  expect(await stored()).toEqual(URLS);
  expect(onRemoved).not.toHaveBeenCalled();
});

it('removes them and closes', async () => {
  const onClose = vi.fn();
  const root = await rendered(<RemoveDialog urls={URLS} onRemoved={onRemoved} onClose={onClose} />);
  const [url] = URLS;
  localStorage.setItem(`draft:note:${url ?? ''} popup`, JSON.stringify({ text: 'secret', base: null }));
  await press(named(root, 'Delete for good'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(await stored()).toEqual([]);
  // What was typed of them, too.
  expect(localStorage).toHaveLength(0);
  expect(onRemoved).toHaveBeenCalledOnce();
});

it('says why it could not, and lets one try again', async () => {
  const onClose = vi.fn();
  const root = await rendered(<RemoveDialog urls={URLS} onRemoved={onRemoved} onClose={onClose} />);
  const failing = vi.spyOn(getDatabase().pages, 'delete').mockRejectedValueOnce(new Error('disk'));
  await press(named(root, 'Delete for good'));
  await vi.waitFor(() => expect(root.querySelector('.failure')).not.toBeNull());
  expect(await stored()).toEqual(URLS);
  failing.mockRestore();
  await press(named(root, 'Delete for good'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

it('stops at Escape; what was removed until then stays removed', async () => {
  const onClose = vi.fn();
  const root = await rendered(<RemoveDialog urls={URLS} onRemoved={onRemoved} onClose={onClose} />);
  const pressed = press(named(root, 'Delete for good'));
  pressEscape(find<HTMLDialogElement>(root, 'dialog'));
  await pressed;
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect((await stored()).length).toBeLessThan(3);
});
