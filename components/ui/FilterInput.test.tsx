// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { FilterInput } from './FilterInput';

const SETTINGS = { id: 'settings-search', label: 'Search the settings' };

/** The field of the list, that of something else below it, and a row. */
function Fields() {
  const [filter, setFilter] = useState('');
  const [typed, setTyped] = useState('');
  return (
    <main>
      <FilterInput value={filter} onChange={setFilter} />
      <FilterInput value={typed} onChange={setTyped} other={SETTINGS} />
      <a class="row-title" href="#row">
        Row
      </a>
    </main>
  );
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function key(target: EventTarget, name: string): Promise<void> {
  await act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

it('is led to by a key, and leads on into the list', async () => {
  const root = await rendered(<Fields />);
  const row = find(root, '.row-title');
  row.focus();
  await key(row, '/');
  expect(document.activeElement?.id).toBe('filter');
  await key(find(root, '#filter'), 'ArrowDown');
  expect(document.activeElement).toBe(row);
  expect(await axeProblems(root)).toEqual([]);
});

it('searches something else without the keys of the list', async () => {
  const root = await rendered(<Fields />);
  const field = find<HTMLInputElement>(root, '#settings-search');
  expect(field.getAttribute('aria-label')).toBe('Search the settings');
  expect(field.hasAttribute('aria-keyshortcuts')).toBe(false);
  field.focus();
  await key(field, 'ArrowDown');
  expect(document.activeElement).toBe(field);
});

it('is emptied by Escape and by its button, and keeps the focus', async () => {
  const root = await rendered(<Fields />);
  const field = find<HTMLInputElement>(root, '#settings-search');
  await type(field, 'key');
  await key(field, 'Escape');
  expect(field.value).toBe('');
  await type(field, 'keys');
  await press(find(root, '#settings-search + button'));
  expect([field.value, document.activeElement]).toEqual(['', field]);
});
