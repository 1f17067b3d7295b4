// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { addHighlight } from '../../utils/archive/highlights/change-highlights';
import { addTag } from '../../utils/archive/tags/change-tags';
import { getDatabase } from '../../utils/db/database';
import * as library from '../../utils/platform/open-library';
import { SidePanel } from './SidePanel';

const URL_HERE = 'https://xeber.example/az/1';

/** The tab beside the panel. */
let tab: { id: number; windowId: number; url?: string; title: string };

beforeEach(async () => {
  await emptyArchive();
  fakeBrowser.reset();
  tab = { id: 1, windowId: 1, url: URL_HERE, title: 'Xəzər' };
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(() => Promise.resolve([tab] as never));
});
afterEach(async () => {
  await unmountAll();
  vi.restoreAllMocks();
});

async function archived(): Promise<string> {
  const db = getDatabase();
  await saveCapture(db, anArticle({ url: URL_HERE }), at(1));
  const changed = anArticle({ url: URL_HERE, text: 'Başqa mətn.', html: '<p>Başqa mətn.</p>' });
  const { pageUrl, snapshotId } = await saveCapture(db, changed, at(5));
  await addTag(db, [pageUrl], 'Ekologiya', { now: minute(6) });
  const quote = { exact: 'Başqa mətn', prefix: '', suffix: '' };
  await addHighlight(db, { pageUrl, snapshotId, quote, colour: 'blue' }, minute(7));
  return snapshotId;
}

it('shows what the archive has of the page: versions, tags, highlights, and leads to them', async () => {
  const opened = vi.spyOn(library, 'openLibrary').mockResolvedValue();
  const snapshotId = await archived();
  const root = await rendered(<SidePanel />);
  await vi.waitFor(() => expect(root.querySelectorAll('.side-versions li')).toHaveLength(2));
  expect(find(root, '.side-title').textContent).toBe('Xəzər');
  expect(find(root, '#side-state').textContent).toContain('2 versions');
  await vi.waitFor(() => expect(find(root, '.tag bdi').textContent).toBe('Ekologiya'));
  expect(find(root, '.kept-since').textContent).toMatch(/^Changed last: /);
  expect(find(root, '.highlight-words').textContent).toBe('Başqa mətn');
  await press(find(root, '.side-versions a'));
  expect(opened).toHaveBeenCalledWith(`#/read/${snapshotId}`);
  expect(await axeProblems(root)).toEqual([]);
});

it('follows to another page, which the archive has not', async () => {
  await archived();
  const root = await rendered(<SidePanel />);
  await vi.waitFor(() => expect(root.querySelector('.kept-page')).not.toBeNull());
  tab = { ...tab, id: 2, url: 'https://elsewhere.example/', title: 'Elsewhere' };
  await act(async () => {
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
  });
  await vi.waitFor(() => expect(find(root, '#side-state').textContent).toBe('Not archived yet'));
  expect(root.querySelector('.kept-page')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('says what is to be done where the browser does not tell the page, and shows it once it does', async () => {
  await archived();
  const { url = '', ...unseen } = tab;
  tab = unseen;
  const root = await rendered(<SidePanel />);
  await vi.waitFor(() => expect(find(root, '#side-hidden').textContent).toContain('Press Menbe’s button'));
  expect(await axeProblems(root)).toEqual([]);
  tab = { ...unseen, url };
  await vi.waitFor(() => expect(root.querySelector('.side-versions')).not.toBeNull(), 4000);
});
