// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { acceptSettings } from '../../utils/model/settings';
import { AppearanceSettings } from './AppearanceSettings';
import { ArchivingSettings } from './ArchivingSettings';
import { ReadingSettings } from './ReadingSettings';
import { ShortcutSettings } from './ShortcutSettings';

const DEFAULTS = acceptSettings({});

beforeEach(() => fakeBrowser.reset());

/** Gives the browser the commands that `getAll` answers. */
function commandsAre(getAll: () => Promise<unknown>): void {
  Object.assign(fakeBrowser, { commands: { getAll } });
}

it('changes the scope of a capture, and how long the bin keeps', async () => {
  const change = vi.fn();
  const root = await rendered(<ArchivingSettings settings={DEFAULTS} change={change} />);
  await press(find(root, '#archive-scope input[value=all]'));
  expect(change).toHaveBeenLastCalledWith('archiveScope', 'all');
  const days = find<HTMLSelectElement>(root, '#bin-days');
  days.selectedIndex = 0;
  days.dispatchEvent(new Event('change', { bubbles: true }));
  expect(change).toHaveBeenLastCalledWith('binDays', expect.any(Number));
  expect(await axeProblems(root)).toEqual([]);
});

it('offers each language by its own name', async () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('az');
  const root = await rendered(<AppearanceSettings settings={DEFAULTS} change={() => undefined} />);
  const names = [...root.querySelectorAll('#language option')].map(({ textContent }) => textContent);
  expect(names).toEqual(expect.arrayContaining(['English', 'Azərbaycanca', 'Русский', 'Türkçe']));
  expect(await axeProblems(root)).toEqual([]);
});

it('changes how texts are set, and shows a sample', async () => {
  const change = vi.fn();
  const root = await rendered(<ReadingSettings settings={DEFAULTS} change={change} />);
  await press(find(root, '#reader-font input[value=sans]'));
  expect(change).toHaveBeenLastCalledWith('readerFont', 'sans');
  expect(find(root, '.sample .article-body').textContent).not.toBe('');
  expect(await axeProblems(root)).toEqual([]);
});

it('shows the keys of each shortcut, and the ones that have none', async () => {
  commandsAre(async () => [
    { name: '_execute_action', description: '', shortcut: 'Alt+Shift+M' },
    { name: 'archive-page', description: '', shortcut: '' },
  ]);
  const root = await rendered(<ShortcutSettings />);
  await vi.waitFor(() => expect(root.querySelectorAll('dd')).toHaveLength(2));
  expect(find(root, 'kbd').textContent).toBe('Alt+Shift+M');
  expect(root.querySelectorAll('.not-stated')).toHaveLength(1);
  expect(await axeProblems(root)).toEqual([]);
});

it('says so when the shortcuts cannot be read, or the page for them not be opened', async () => {
  commandsAre(() => Promise.reject(new Error('no commands')));
  const root = await rendered(<ShortcutSettings />);
  await vi.waitFor(() => expect(root.querySelector('.failure')?.textContent).toContain('no commands'));
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('no tabs'));
  await press(named(root, 'Change shortcuts in the browser'));
  await vi.waitFor(() => expect(root.querySelector('.failure')?.textContent).toContain('no tabs'));
});
