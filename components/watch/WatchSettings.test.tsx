// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { holdPage, watchPage, watchTag } from '../../utils/archive/watch/change-watches';
import { addTag } from '../../utils/archive/tags/change-tags';
import { getDatabase } from '../../utils/db/database';
import { WatchSettings } from './WatchSettings';

const PAGE = 'https://xeber.example/az/1';
const db = getDatabase();

beforeEach(async () => {
  fakeBrowser.reset();
  await db.delete();
  await db.open();
  await saveCapture(db, anArticle({ url: PAGE, title: 'Xəzərin səviyyəsi enir' }), at(0));
});

async function shown(selector: string): Promise<HTMLElement> {
  const root = await rendered(<WatchSettings />);
  await vi.waitFor(() => find(root, selector));
  return root;
}

it('says that nothing is watched, and how to begin', async () => {
  const root = await shown('.service-hint');
  expect(find(root, '#watched-pages').children).toHaveLength(0);
  expect(root.querySelector('#check-all')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('lists watched pages and tags with what can be done about each', async () => {
  await addTag(db, [PAGE], 'Xəzər', { now: minute(1) });
  await watchTag(db, 'Xəzər', '1d', minute(2));
  const root = await shown(`[data-watched="${PAGE}"]`);
  expect(find(root, '[data-watched]').textContent).toContain('Xəzərin səviyyəsi enir');
  expect(find(root, '[data-watched-tag="Xəzər"] .service-note').textContent).toContain('1');
  expect(await axeProblems(root)).toEqual([]);
});

it('has all pages looked at, unless none of them is to be', async () => {
  await watchPage(db, PAGE, '1d', minute(1));
  const asked: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
    return Promise.resolve({ ok: true, value: null });
  });
  const root = await shown('#check-all');
  await press(find(root, '#check-all'));
  await vi.waitFor(() => expect(asked).toEqual([{ name: 'runJob', request: 'watch' }]), { timeout: 10_000 });
  await holdPage(db, PAGE, 1, minute(2));
  await vi.waitFor(() => expect(root.querySelector('#check-all')).toBeNull());
});

it('says why the list cannot be shown', async () => {
  vi.spyOn(db.watches, 'toArray').mockRejectedValue(new Error('broken'));
  const root = await shown('.failure');
  expect(find(root, '.failure').textContent).not.toBe('');
  vi.restoreAllMocks();
});
