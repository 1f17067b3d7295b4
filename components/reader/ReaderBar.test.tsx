// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { ComponentProps } from 'preact';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { aPageRecord } from '../../tests/support/a-page-record';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { ReaderBar } from './ReaderBar';

const SNAPSHOT = { id: 's1', url: 'https://www.valley.example/bridge?from=home' };
const VIEW = {
  page: aPageRecord(),
  snapshot: SNAPSHOT,
  versions: [SNAPSHOT],
  others: [],
} as unknown as SnapshotView;

beforeEach(() => {
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

afterAll(() => {
  vi.unstubAllGlobals();
});

/** Chooses from the menu of what is done less often. */
async function choose(root: HTMLElement, item: string, init?: MouseEventInit): Promise<void> {
  await press(find(root, '#more-actions'));
  await press(find(root, item), init);
}

function shown(props: Partial<ComponentProps<typeof ReaderBar>> = {}): Promise<HTMLElement> {
  return rendered(
    <ReaderBar
      view={VIEW}
      neighbours={{ previous: null, next: aPageRecord({ title: 'The ferry', newestSnapshotId: 's2' }) }}
      listing={{ filter: 'river', sort: null }}
      highlightOrder={{ current: () => false }}
      onFocus={() => undefined}
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
  await choose(root, '#delete');
  await press(find(root, '#export-source'));
  expect(onRemove).toHaveBeenCalledOnce();
  expect(onExport).toHaveBeenCalledWith('https://valley.example/bridge');
});

it('does nothing while no source is shown', async () => {
  const onRemove = vi.fn();
  const onExport = vi.fn();
  const root = await shown({ view: null, onRemove, onExport });
  for (const id of ['#delete', '#export-source', '#verify-source', '#copy-link', '#tag-source']) {
    if (!root.querySelector(id)) await press(find(root, '#more-actions'));
    expect(find(root, id).getAttribute('aria-disabled')).toBe('true');
    await press(find(root, id));
  }
  expect(find(root, '#open-original').hasAttribute('href')).toBe(false);
  expect([onRemove.mock.calls.length, onExport.mock.calls.length]).toEqual([0, 0]);
});

it('says whether the address was copied', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
  vi.stubGlobal('navigator', { userAgent: '', clipboard: { writeText } });
  const root = await shown();
  await choose(root, '#copy-link');
  await vi.waitFor(() => expect(find(root, '.copy-outcome').textContent).not.toBe(''));
  expect(writeText).toHaveBeenCalledWith('https://www.valley.example/bridge?from=home');
});

it('names its main actions in words, and leads to the live page', async () => {
  const root = await shown();
  const words = [...root.querySelectorAll('.action > [class^=words]')].map(({ textContent }) => textContent);
  expect(words).toEqual(['1 version', 'Tag', 'Note', 'Highlight', 'Cite', 'Export', 'Open original']);
  expect(find(root, '#open-original').getAttribute('href')).toBe(SNAPSHOT.url);
});

it('highlights what is selected, and says how where nothing is', async () => {
  let isSelected = true;
  const root = await shown({ highlightOrder: { current: () => isSelected } });
  await press(find(root, '#highlight-text'));
  expect(find(root, '.bar-said').textContent).toBe('');
  isSelected = false;
  await press(find(root, '#highlight-text'));
  expect(find(root, '.bar-said').textContent).toBe('Select text, then press h or choose a colour.');
});
