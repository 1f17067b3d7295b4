// @vitest-environment jsdom
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { IconButton, IconLink } from './IconButton';

it('has a name, and a tooltip that may say more', async () => {
  const root = await rendered(
    <IconButton class="danger" icon={Trash} label="Delete" hint="Delete (Del)" onClick={() => undefined} />,
  );
  const button = find(root, 'button');
  expect([button.getAttribute('aria-label'), button.title]).toEqual(['Delete', 'Delete (Del)']);
  expect(button.className).toBe('icon-button danger');
  expect(await axeProblems(root)).toEqual([]);
});

it.each([
  [false, 1],
  [true, 0],
])('with disabled=%s passes on %i clicks', async (disabled, clicks) => {
  const onClick = vi.fn();
  const root = await rendered(
    <IconButton icon={Trash} label="Delete" disabled={disabled} onClick={onClick} />,
  );
  await press(find(root, 'button'));
  expect(onClick).toHaveBeenCalledTimes(clicks);
  expect(find(root, 'button').getAttribute('aria-disabled')).toBe(String(disabled));
});

it('does not submit the form around it', async () => {
  const onSubmit = vi.fn();
  const root = await rendered(
    <form onSubmit={onSubmit}>
      <IconButton icon={Trash} label="Delete" onClick={() => undefined} />
    </form>,
  );
  await press(find(root, 'button'));
  expect(onSubmit).not.toHaveBeenCalled();
});

it('is a link to its address, and a disabled one without', async () => {
  const root = await rendered(
    <>
      <IconLink id="to" icon={Trash} label="The bin" href="#/bin" />
      <IconLink id="nowhere" icon={Trash} label="Next" href={null} />
    </>,
  );
  expect(find(root, '#to').getAttribute('href')).toBe('#/bin');
  expect(find(root, '#nowhere').getAttribute('aria-disabled')).toBe('true');
  expect(find(root, '#nowhere').hasAttribute('href')).toBe(false);
  expect(await axeProblems(root)).toEqual([]);
});
