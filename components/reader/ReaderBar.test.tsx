// @vitest-environment jsdom
import type { ComponentProps } from 'preact';
import { expect, it, vi } from 'vitest';
import { aPageRecord } from '../../tests/support/a-page-record';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { ReaderBar } from './ReaderBar';

const VIEW = {
  page: aPageRecord(),
  snapshot: { url: 'https://www.valley.example/bridge?from=home' },
} as SnapshotView;

function shown(props: Partial<ComponentProps<typeof ReaderBar>> = {}): Promise<HTMLElement> {
  return rendered(
    <ReaderBar
      view={VIEW}
      neighbours={{ previous: null, next: aPageRecord({ title: 'The ferry', newestSnapshotId: 's2' }) }}
      listing={{ filter: 'river', sort: null }}
      onRemove={() => undefined}
      onExport={() => undefined}
      {...props}
    />,
  );
}

it('leads back to the list and on to the next source, which it names', async () => {
  const root = await shown();
  expect(find(root, '.back-link').getAttribute('href')).toBe('#/?q=river');
  const next = find(root, '#next');
  expect([next.getAttribute('href'), next.title]).toEqual(['#/read/s2?q=river', 'Next source: The ferry']);
  expect(await axeProblems(root)).toEqual([]);
});

it('has no address for a source above the first', async () => {
  const previous = find(await shown(), '#previous');
  expect([previous.getAttribute('href'), previous.getAttribute('aria-disabled')]).toEqual([null, 'true']);
});

it('deletes and exports the source that is shown', async () => {
  const onRemove = vi.fn();
  const onExport = vi.fn();
  const root = await shown({ onRemove, onExport });
  await press(find(root, '#delete'));
  await press(find(root, '#export-source'));
  expect(onRemove).toHaveBeenCalledOnce();
  expect(onExport).toHaveBeenCalledWith('https://valley.example/bridge');
});

it('deletes one source by a double click, not also the one that is shown next', async () => {
  const onRemove = vi.fn();
  const root = await shown({ onRemove });
  await press(find(root, '#delete'), { detail: 1 });
  await press(find(root, '#delete'), { detail: 2 });
  expect(onRemove).toHaveBeenCalledOnce();
});

it('does nothing while no source is shown', async () => {
  const onRemove = vi.fn();
  const onExport = vi.fn();
  const root = await shown({ view: null, onRemove, onExport });
  for (const id of ['#delete', '#export-source', '#verify-source', '#copy-link']) {
    expect(find(root, id).getAttribute('aria-disabled')).toBe('true');
    await press(find(root, id));
  }
  expect([onRemove.mock.calls.length, onExport.mock.calls.length]).toEqual([0, 0]);
});

it('says whether the address was copied', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
  vi.stubGlobal('navigator', { userAgent: '', clipboard: { writeText } });
  const root = await shown();
  await press(find(root, '#copy-link'));
  await vi.waitFor(() => expect(find(root, '.copy-outcome').textContent).not.toBe(''));
  vi.unstubAllGlobals();
  expect(writeText).toHaveBeenCalledWith('https://www.valley.example/bridge?from=home');
});
