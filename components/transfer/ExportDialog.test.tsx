// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeAll, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { ExportDialog } from './ExportDialog';

beforeAll(addModalDialogs);

it('says what is exported, and proposes the first form', async () => {
  const onExport = vi.fn();
  const root = await rendered(
    <ExportDialog
      scope={{ kind: 'pages', urls: ['a', 'b'] }}
      onExport={onExport}
      onClose={() => undefined}
    />,
  );
  expect(find(root, '#export-scope').textContent).toContain('2');
  expect(await axeProblems(root)).toEqual([]);
  find(root, 'form').dispatchEvent(new Event('submit'));
  expect(onExport).toHaveBeenCalledWith(expect.objectContaining({ id: 'json' }), false);
});

it('exports in the form that was chosen, without what is to be left out, and says where its check is', async () => {
  const onExport = vi.fn();
  const root = await rendered(
    <ExportDialog scope={{ kind: 'all' }} onExport={onExport} onClose={() => undefined} />,
  );
  expect(root.querySelector('#export-verify-page')).not.toBeNull();
  await press(find(root, 'input[value=package]'));
  await press(find(root, '#export-without-keyed'));
  expect(root.querySelector('#export-verify-page')).toBeNull();
  expect(find(root, '#export-verify').textContent).not.toBe('');
  find(root, 'form').dispatchEvent(new Event('submit'));
  expect(onExport).toHaveBeenCalledWith(expect.objectContaining({ id: 'package' }), true);
});

it('says the name of a case', async () => {
  const scope = { kind: 'pages', urls: ['a', 'b'], ofCase: { id: 'harbour', name: 'Harbour' } } as const;
  const root = await rendered(<ExportDialog scope={scope} onExport={vi.fn()} onClose={vi.fn()} />);
  expect(find(root, '#export-scope').textContent).toBe('The case “Harbour”: 2 sources');
});

it('exports nothing when it is closed', async () => {
  const onExport = vi.fn();
  const onClose = vi.fn();
  const root = await rendered(<ExportDialog scope={{ kind: 'all' }} onExport={onExport} onClose={onClose} />);
  await press(named(root, 'Cancel'));
  expect([onClose.mock.calls.length, onExport.mock.calls.length]).toEqual([1, 0]);
});
