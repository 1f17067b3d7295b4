// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { Menu } from './Menu';

const onPrint = vi.fn();
const onDelete = vi.fn();

async function shown(): Promise<HTMLElement> {
  onPrint.mockClear();
  return rendered(
    <Menu
      id="more"
      label="More"
      items={[
        { id: 'copy', icon: [], label: 'Copy', disabled: true, onSelect: onPrint },
        { id: 'print', icon: [], label: 'Print', onSelect: onPrint },
        { id: 'delete', icon: [], label: 'Delete', shortcut: 'Delete', onSelect: onDelete },
      ]}
    />,
  );
}

/** Presses a key where the focus is; whether the page behind hears of it. */
async function key(name: string): Promise<boolean> {
  const heard = vi.fn();
  addEventListener('keydown', heard);
  await act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });
  removeEventListener('keydown', heard);
  return heard.mock.calls.length > 0;
}

const focused = () => document.activeElement?.id;

it('opens with the focus on its first item, and goes round with the arrows', async () => {
  const root = await shown();
  find(root, '#more').focus();
  await key('ArrowDown');
  expect([focused(), find(root, '#more').ariaExpanded]).toEqual(['copy', 'true']);
  expect(await axeProblems(root)).toEqual([]);
  await key('ArrowUp');
  expect(focused()).toBe('delete');
  await key('ArrowDown');
  expect(focused()).toBe('copy');
  await key('End');
  expect(focused()).toBe('delete');
  await key('Home');
  expect(focused()).toBe('copy');
  await key('p');
  expect(focused()).toBe('print');
});

it('closes with Escape, which the page does not hear, and gives the focus back', async () => {
  const root = await shown();
  await press(find(root, '#more'));
  expect(await key('Delete')).toBe(false);
  expect(await key('Escape')).toBe(false);
  expect([focused(), root.querySelector('[role=menu]')]).toEqual(['more', null]);
});

it('does what is chosen, once, and is closed by then', async () => {
  const root = await shown();
  await press(find(root, '#more'));
  await press(find(root, '#print'));
  expect(onPrint).toHaveBeenCalledOnce();
  expect([focused(), root.querySelector('[role=menu]')]).toEqual(['more', null]);
});

it('does nothing for what cannot be done now', async () => {
  const root = await shown();
  await press(find(root, '#more'));
  await press(find(root, '#copy'));
  expect(onPrint).not.toHaveBeenCalled();
});

it('closes when the focus goes elsewhere', async () => {
  const root = await shown();
  await press(find(root, '#more'));
  await act(() => (document.activeElement as HTMLElement).blur());
  expect(root.querySelector('[role=menu]')).toBeNull();
});
