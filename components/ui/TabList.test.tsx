// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, rendered } from '../../tests/support/rendered';
import { TabList } from './TabList';

const TABS = ['text', 'copy', 'files'].map((id) => ({ id, icon: [], label: id, href: `#/${id}` }));

let root: HTMLElement;

beforeEach(async () => {
  location.hash = '';
  const trouble = { icon: [], words: 'not kept' };
  const tabs = TABS.map((tab) => (tab.id === 'copy' ? { ...tab, trouble } : tab));
  root = await rendered(
    <>
      <TabList label="Kept" tabs={tabs} selected="text" />
      <div id="panel-text" role="tabpanel" aria-labelledby="tab-text">
        Text
      </div>
    </>,
  );
});

const focused = () => document.activeElement?.id;

/** Presses a key where the focus is; whether it was left to the page around. */
function pressed(key: string, init: KeyboardEventInit = {}): boolean {
  let isLeft = false;
  const hear = () => (isLeft = true);
  addEventListener('keydown', hear);
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
  );
  removeEventListener('keydown', hear);
  return isLeft;
}

it('is reached at the tab whose panel is shown, and says what is wrong with one', async () => {
  expect([...root.querySelectorAll('a')].map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  expect(find(root, '#tab-text').getAttribute('aria-controls')).toBe('panel-text');
  expect(find(root, '#tab-copy').textContent).toBe('copy (not kept)');
  expect(await axeProblems(root)).toEqual([]);
});

it('is gone through with the arrows, round its ends, and keeps them to itself', () => {
  find(root, '#tab-text').focus();
  const way = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => [
    pressed(key),
    focused(),
  ]);
  expect(way).toEqual(['copy', 'files', 'text', 'files', 'text', 'files'].map((id) => [false, `tab-${id}`]));
  expect(location.hash).toBe('');
});

it('goes the way the arrows point, also from right to left', () => {
  const first = find(root, '#tab-text');
  // jsdom inherits no direction.
  first.style.direction = 'rtl';
  first.focus();
  pressed('ArrowLeft');
  expect(focused()).toBe('tab-copy');
});

it('shows a panel by Space too, and leaves other keys to the page', async () => {
  find(root, '#tab-files').focus();
  expect(pressed(' ')).toBe(false);
  await vi.waitFor(() => expect(location.hash).toBe('#/files'));
  expect([pressed('n'), pressed('ArrowLeft', { altKey: true }), focused()]).toEqual([
    true,
    true,
    'tab-files',
  ]);
});
