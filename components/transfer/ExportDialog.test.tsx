// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import type { ExportScope } from '../../utils/archive/export/export-request';
import { readSettings } from '../../utils/platform/settings';
import { ExportDialog } from './ExportDialog';

beforeAll(addModalDialogs);
beforeEach(() => fakeBrowser.reset());

async function shown(scope: ExportScope = { kind: 'all' }) {
  const onExport = vi.fn();
  const onClose = vi.fn();
  const root = await rendered(<ExportDialog scope={scope} onExport={onExport} onClose={onClose} />);
  // Only what is open can be closed.
  await vi.waitFor(() => find(root, 'dialog[open] #export-start'));
  const submit = () => find(root, 'form').dispatchEvent(new Event('submit'));
  return { root, onExport, onClose, submit };
}

const inSight = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLInputElement>('.formats input')].map(({ value }) => value);

const ALL = { newestOnly: false, withoutKeyed: false };

it('says what is exported, and proposes an export that another Menbe takes', async () => {
  const { root, onExport, submit } = await shown({ kind: 'pages', urls: ['a', 'b'] });
  expect(find(root, '#export-scope').textContent).toContain('2');
  expect(await axeProblems(root)).toEqual([]);
  submit();
  expect(onExport).toHaveBeenCalledWith(expect.objectContaining({ id: 'json' }), ALL);
});

it('shows the forms for one purpose at a time', async () => {
  const { root } = await shown();
  expect(inSight(root)).not.toContain('package');
  await press(find(root, 'input[value=prove]'));
  expect(inSight(root)).toContain('package');
  expect(inSight(root)).not.toContain('json');
  expect(find<HTMLInputElement>(root, '.formats input').checked).toBe(true);
  expect(await axeProblems(root)).toEqual([]);
});

it('exports in the form that was chosen, only what is wanted, and says where its check is', async () => {
  const { root, onExport, submit } = await shown();
  expect(root.querySelector('#export-verify-page')).not.toBeNull();
  await press(find(root, 'input[value=prove]'));
  await press(find(root, '#export-without-keyed'));
  await press(find(root, '#export-newest-only'));
  expect(root.querySelector('#export-verify-page')).toBeNull();
  expect(find(root, '#export-verify').textContent).not.toBe('');
  submit();
  expect(onExport).toHaveBeenCalledWith(expect.objectContaining({ id: 'package' }), {
    newestOnly: true,
    withoutKeyed: true,
  });
});

it('proposes the form that was taken last', async () => {
  const { root, submit } = await shown();
  await press(find(root, 'input[value=prove]'));
  await press(find(root, 'input[value=wacz]'));
  submit();
  await vi.waitFor(async () => expect((await readSettings()).exportFormat).toBe('wacz'));
  const again = await shown();
  expect(find<HTMLInputElement>(again.root, '.formats :checked').value).toBe('wacz');
  expect(find<HTMLInputElement>(again.root, '.purposes :checked').value).toBe('prove');
});

it('says the name of a case', async () => {
  const { root } = await shown({
    kind: 'pages',
    urls: ['a', 'b'],
    ofCase: { id: 'harbour', name: 'Harbour' },
  });
  expect(find(root, '#export-scope').textContent).toBe('The case “Harbour”: 2 sources');
});

it('exports nothing when it is closed', async () => {
  const { root, onExport, onClose } = await shown();
  await press(named(root, 'Cancel'));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(onExport).not.toHaveBeenCalled();
});
