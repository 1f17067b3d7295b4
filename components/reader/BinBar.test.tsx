// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aPageRecord } from '../../tests/support/a-page-record';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, press, rendered } from '../../tests/support/rendered';
import { WHOLE } from '../navigation/route';
import { BinBar } from './BinBar';

const page = aPageRecord({ deleted: 1, deletedAt: new Date().toISOString() });

beforeAll(addModalDialogs);
beforeEach(() => fakeBrowser.reset());

it('says that the source is in the bin and when it goes, and restores it', async () => {
  const onRestore = vi.fn();
  const root = await rendered(<BinBar page={page} listing={WHOLE} onRestore={onRestore} />);
  await vi.waitFor(() => expect(find(root, '#bin-bar').textContent).toMatch(/goes for good in \d+ days/));
  expect(find(root, '#bin-bar').textContent).toContain('In the bin · Deleted just now');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#restore-source'));
  expect(onRestore).toHaveBeenCalledWith(page.url);
});

it('asks before it deletes the source for good', async () => {
  const root = await rendered(<BinBar page={page} listing={WHOLE} onRestore={() => undefined} />);
  await press(find(root, '#remove-source'));
  expect(find(root, '#remove-title').textContent).toBe('Delete 1 source for good?');
});

it('says nothing of a source that is not there', async () => {
  const root = await rendered(<BinBar page={null} listing={WHOLE} onRestore={() => undefined} />);
  expect(root.querySelector('#bin-bar')).toBeNull();
});
