// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { anArticle, at } from '../../tests/support/builders';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { DeletionWork } from './deletion-work';

const FIRST = 'https://xeber.example/1';
const SECOND = 'https://xeber.example/2';

beforeEach(async () => {
  await Promise.all(getDatabase().tables.map((table) => table.clear()));
  await saveCapture(getDatabase(), anArticle({ url: FIRST }), at(1));
  await saveCapture(getDatabase(), anArticle({ url: SECOND }), at(2));
});

async function binned(): Promise<string[]> {
  const rows = await getDatabase().pages.toArray();
  return rows.filter(({ deleted }) => deleted === 1).map(({ url }) => url);
}

/** What is in the bin once the last deletion is taken back. */
async function binnedAfterUndo(work: DeletionWork): Promise<string[]> {
  work.undo();
  await work.change([], 'remove');
  return binned();
}

it('deletes a source that is deleted while the one before it still is', async () => {
  const work = new DeletionWork(vi.fn());
  const first = work.change([FIRST], 'remove');
  await work.change([SECOND], 'remove');
  await first;
  expect(await binned()).toEqual([FIRST, SECOND]);
});

it('takes back the last deletion when asked before it has ended, then the one before', async () => {
  const work = new DeletionWork(vi.fn());
  void work.change([FIRST], 'remove');
  void work.change([SECOND], 'remove');
  expect(await binnedAfterUndo(work)).toEqual([FIRST]);
  expect(await binnedAfterUndo(work)).toEqual([]);
});

it('brings a source back with each undo, also where one was deleted twice', async () => {
  const tell = vi.fn();
  const work = new DeletionWork(tell);
  await work.change([FIRST], 'remove');
  await work.change([SECOND], 'remove');
  await work.change([SECOND], 'remove');
  expect(tell).toHaveBeenLastCalledWith({ working: null, notice: { count: 1 } });
  expect(await binnedAfterUndo(work)).toEqual([FIRST]);
  expect(await binnedAfterUndo(work)).toEqual([]);
});
