// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { NameForm } from './NameForm';

async function shown(proposed: string, onName = vi.fn(), onLeave = vi.fn()): Promise<HTMLElement> {
  return rendered(
    <NameForm
      id="name"
      proposed={proposed}
      label="Name"
      action="Save"
      focused
      onName={onName}
      onLeave={onLeave}
    />,
  );
}

async function type(root: HTMLElement, name: string): Promise<void> {
  const field = find<HTMLInputElement>(root, '#name');
  field.value = name;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

it('has the focus and all of what is proposed selected, so that typing replaces it', async () => {
  const root = await shown('Harbour');
  const field = find<HTMLInputElement>(root, '#name');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 7]);
  expect(await axeProblems(root)).toEqual([]);
});

it('keeps what is typed before it has selected what is proposed', async () => {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const form = <NameForm id="name" proposed="" label="Name" action="Save" focused onName={vi.fn()} />;
  await act(() => {
    render(form, root);
    // As quick as the first letter can be: effects have not run.
    find<HTMLInputElement>(root, '#name').value = 'T';
  });
  const { selectionStart, selectionEnd } = find<HTMLInputElement>(root, '#name');
  expect([selectionStart, selectionEnd]).toEqual([1, 1]);
});

it('takes what was typed without space around it, else what is proposed, and no name at all for nothing', async () => {
  const onName = vi.fn();
  const root = await shown('Harbour', onName);
  await type(root, '  Ferry ');
  await press(named(root, 'Save'));
  expect(onName).toHaveBeenLastCalledWith('Ferry');
  await type(root, ' ');
  await press(named(root, 'Save'));
  expect(onName).toHaveBeenLastCalledWith('Harbour');
  const empty = await shown('', onName);
  await press(named(empty, 'Save'));
  expect(onName).toHaveBeenCalledTimes(2);
});

it('is left by Escape, which goes no further', async () => {
  const onLeave = vi.fn();
  const root = await shown('Harbour', vi.fn(), onLeave);
  const heard = vi.fn();
  root.addEventListener('keydown', heard);
  find(root, '#name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onLeave).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});
