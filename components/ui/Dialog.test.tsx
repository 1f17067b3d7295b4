// @vitest-environment jsdom
import { beforeAll, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs, pressEscape } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { Dialog, DialogHeader } from './Dialog';

beforeAll(addModalDialogs);

async function shown(props: { onClose?: () => void; onStop?: () => void } = {}): Promise<HTMLDialogElement> {
  const { onClose = () => undefined, onStop = null } = props;
  const root = await rendered(
    <Dialog id="bridge" class="dialog" labelledBy="bridge-title" onStop={onStop} onClose={onClose}>
      {(close) => <DialogHeader id="bridge-title" title="The bridge" closeLabel="Close" onClose={close} />}
    </Dialog>,
  );
  return find<HTMLDialogElement>(root, 'dialog');
}

it('is open from the start, and named by its title', async () => {
  const dialog = await shown();
  expect(dialog.open).toBe(true);
  expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
    'The bridge',
  );
  expect(await axeProblems(dialog)).toEqual([]);
});

it('is closed by its button', async () => {
  const onClose = vi.fn();
  const dialog = await shown({ onClose });
  await press(named(dialog, 'Close'));
  expect(dialog.open).toBe(false);
  expect(onClose).toHaveBeenCalledOnce();
});

it('is closed by Escape', async () => {
  const onClose = vi.fn();
  pressEscape(await shown({ onClose }));
  expect(onClose).toHaveBeenCalledOnce();
});

it('stays open at Escape while there is work to stop', async () => {
  const onClose = vi.fn();
  const onStop = vi.fn();
  const dialog = await shown({ onClose, onStop });
  pressEscape(dialog);
  expect(dialog.open).toBe(true);
  expect([onStop.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0]);
});

it('keeps its keys from the page behind it', async () => {
  const onKey = vi.fn();
  addEventListener('keydown', onKey);
  const dialog = await shown();
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
  removeEventListener('keydown', onKey);
  expect(onKey).not.toHaveBeenCalled();
});
