// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, rendered } from '../../tests/support/rendered';
import { SettingsPage } from './SettingsPage';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockReturnValue('en');
  vi.stubGlobal('CSS', {});
  Object.assign(fakeBrowser, { permissions: { ...fakeBrowser.permissions, contains: async () => true } });
  Object.assign(fakeBrowser, { commands: { getAll: async () => [] } });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly onResize: () => void) {}
      observe() {
        this.onResize();
      }
      disconnect() {}
    },
  );
  Element.prototype.scrollIntoView = function (this: Element) {
    reached.push(this.getAttribute('data-section'));
  };
});
afterEach(async () => {
  const root = document.body.firstElementChild;
  // What is still shown would go on looking at stubs.
  if (root) await act(() => render(null, root));
  reached.length = 0;
  vi.unstubAllGlobals();
});

/** Sections that were brought into sight. */
const reached: (string | null)[] = [];

async function shown(section: string | null = null): Promise<HTMLElement> {
  const root = await rendered(
    <SettingsPage backHref="#/" section={section} hrefOf={(id) => `#/settings/${id}`} />,
  );
  await vi.waitFor(() => expect(root.querySelectorAll('[data-section]').length).toBeGreaterThan(0));
  return root;
}

const field = (root: HTMLElement) => find<HTMLInputElement>(root, '#settings-search');

async function type(root: HTMLElement, typed: string): Promise<void> {
  await act(() => {
    field(root).value = typed;
    field(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Titles of the sections in sight. */
function titles(root: HTMLElement): string[] {
  const all = [...root.querySelectorAll<HTMLElement>('[data-section]')].filter(({ hidden }) => !hidden);
  return all.map((section) => section.querySelector('h2')?.textContent ?? '');
}

it('has an index that names each section by its title and leads to it', async () => {
  const root = await shown();
  const links = [...root.querySelectorAll('#settings-index a')];
  expect(links.map(({ textContent }) => textContent)).toEqual(titles(root));
  const ids = [...root.querySelectorAll('[data-section]')].map((each) => each.getAttribute('data-section'));
  expect(links.map((link) => link.getAttribute('href'))).toEqual(ids.map((id) => `#/settings/${id}`));
  const current = () => root.querySelector('#settings-index [aria-current]')?.textContent;
  await vi.waitFor(() => expect(titles(root)).toContain(current()));
  expect(await axeProblems(root)).toEqual([]);
});

it('goes to the section that the address names', async () => {
  await shown('evidence');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('evidence-title'));
  expect(reached).toContain('evidence');
});

it('stays at the top where the address names a section that there is not', async () => {
  await shown('no-such-section');
  expect(reached).toEqual([]);
});

it('leaves what a search finds, in the index too, and says how much that is', async () => {
  const root = await shown();
  await type(root, 'theme');
  expect(titles(root)).toEqual(['Appearance']);
  expect(root.querySelectorAll('#settings-index a')).toHaveLength(1);
  expect(find(root, '#settings-found').textContent).toBe('1 setting found');
  expect(await axeProblems(root)).toEqual([]);
});

it('says when nothing matches; Escape clears the search, and leaves the page only once it is empty', async () => {
  const root = await shown();
  const all = titles(root);
  await type(root, 'zzz');
  expect(find(root, '#settings-found').textContent).toBe('No setting matches “zzz”.');
  const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  const first = escape();
  await act(() => void field(root).dispatchEvent(first));
  expect(first.defaultPrevented).toBe(true);
  expect(field(root).value).toBe('');
  expect(titles(root)).toEqual(all);
  expect(find(root, '#settings-found').textContent).toBe('');
  const second = escape();
  await act(() => void field(root).dispatchEvent(second));
  expect(second.defaultPrevented).toBe(false);
});
