// @vitest-environment jsdom
import { beforeAll, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { named, press, rendered } from '../../tests/support/rendered';
import { KeysDialog } from './KeysDialog';

beforeAll(addModalDialogs);

it('explains searches and keys, and closes', async () => {
  const onClose = vi.fn();
  const root = await rendered(<KeysDialog onClose={onClose} />);
  expect([...root.querySelectorAll('code')].map(({ textContent }) => textContent)).toContain('"old bridge"');
  expect([...root.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Delete', 'h', 'n', '←', '→']),
  );
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Close'));
  expect(onClose).toHaveBeenCalledOnce();
});
