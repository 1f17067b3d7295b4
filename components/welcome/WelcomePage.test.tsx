// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { find, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { chosenDeviceName } from '../../utils/archive/ledger/device-name';
import { getDatabase } from '../../utils/db/database';
import { WelcomePage } from './WelcomePage';

const COMMANDS = [
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+M' },
  { name: 'archive-page', description: '', shortcut: '' },
];

function pinned(isOnToolbar: boolean | undefined): void {
  const getUserSettings = () => Promise.resolve({ isOnToolbar });
  const action = isOnToolbar === undefined ? {} : { getUserSettings };
  vi.spyOn(browser, 'action', 'get').mockReturnValue(action as typeof browser.action);
}

// Not a mock, which would end with its test: pages of earlier tests still ask.
Object.assign(browser.i18n, { getMessage: () => 'en' });

beforeEach(async () => {
  const db = getDatabase();
  await Promise.all(db.tables.map((table) => table.clear()));
  vi.spyOn(browser.commands, 'getAll').mockImplementation((() => Promise.resolve(COMMANDS)) as never);
  pinned(false);
});

async function shown(): Promise<HTMLElement> {
  const root = await rendered(<WelcomePage />);
  await vi.waitFor(() => expect(root.querySelector('#device-name')).not.toBeNull());
  return root;
}

it('says how to pin the icon, and shows the shortcuts as they are assigned', async () => {
  const root = await shown();
  expect(root.textContent).toContain('Press the puzzle piece beside the address bar');
  await vi.waitFor(() => expect(root.querySelector('.keys')?.textContent).toBe('Alt+Shift+M'));
  expect(find(root, '#shortcut-list').textContent).toContain('none');
  expect(root.querySelector('#change-shortcuts')).not.toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('says so where the icon is pinned', async () => {
  pinned(true);
  const root = await shown();
  await vi.waitFor(() => expect(root.querySelector('#pinned')).not.toBeNull());
});

it('says how to pin it where the browser does not tell whether it is', async () => {
  pinned(undefined);
  expect((await shown()).querySelector('#pinned')).toBeNull();
});

it('offers a first article in the language shown, and notices when it is archived', async () => {
  const link = find<HTMLAnchorElement>(await shown(), '#trial-article');
  expect([link.href, link.target, link.rel]).toEqual([
    'https://en.wikipedia.org/wiki/Newspaper',
    '_blank',
    'noreferrer',
  ]);
  expect(link.textContent).toContain('“Newspaper” in Wikipedia');
  await saveCapture(getDatabase(), anArticle({ url: link.href, title: 'Newspaper' }), at(1));
  await vi.waitFor(() => expect(find(document, '#trial-archived').textContent).toBe('Newspaper'));
});

it('shows the first article once it is archived', async () => {
  const root = await shown();
  expect(root.querySelector('#trial-archived')).toBeNull();
  const { snapshotId } = await saveCapture(getDatabase(), anArticle(), at(1));
  await vi.waitFor(() => expect(root.querySelector('#trial-archived')).not.toBeNull());
  expect(find<HTMLAnchorElement>(root, '#trial-archived').hash).toBe(`#/read/${snapshotId}`);
});

it('takes a name for the device, which is none of its own', async () => {
  const field = find<HTMLInputElement>(await shown(), '#device-name');
  expect(field.value).toBe('');
  field.value = 'Office laptop';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(async () => expect(await chosenDeviceName(getDatabase())).toBe('Office laptop'));
});

it('can be skipped', async () => {
  const root = await shown();
  expect(find<HTMLAnchorElement>(root, '.welcome-skip').getAttribute('href')).toBe('library.html#/');
});
