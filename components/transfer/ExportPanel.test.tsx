// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, rendered } from '../../tests/support/rendered';
import { shortDateTime } from '../../utils/i18n/format';
import { ExportPanel } from './ExportPanel';

const ARCHIVED_AT = '2026-11-23T09:59:00.000Z';

it('names what was left out by title, site and time, and does not show its key', async () => {
  const url = 'https://www.valley.example/1?token=9f8e7d6c5b4a3210';
  const source = { id: '0193', url, title: 'The valley', siteName: null, archivedAt: ARCHIVED_AT };
  const keyed = [source, { ...source, id: '0194', title: null, siteName: 'Valley News' }];
  const state = { phase: 'done' as const, fileName: 'a.json', items: 1, bytes: 2, damaged: [], keyed };
  const nothing = () => undefined;
  const root = await rendered(
    <ExportPanel openId={null} exporting={{ state, start: nothing, cancel: nothing, dismiss: nothing }} />,
  );
  const when = shortDateTime(ARCHIVED_AT);
  expect([...root.querySelectorAll('li')].map((each) => each.textContent)).toEqual([
    `The valley · valley.example · ${when}`,
    `Valley News · ${when}`,
  ]);
  expect(find(root, 'details').textContent).not.toContain('9f8e7d6c5b4a3210');
  expect(await axeProblems(root)).toEqual([]);
});

afterEach(() => vi.useRealTimers());

const DONE = { phase: 'done' as const, fileName: 'a.json', items: 1, bytes: 2, damaged: [] as string[] };

async function ended(damaged: string[] = [], more: { cut?: number } = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const dismiss = vi.fn();
  const exporting = { state: { ...DONE, damaged, ...more }, start: vi.fn(), cancel: vi.fn(), dismiss };
  const root = document.createElement('div');
  const open = (openId: string | null) =>
    act(() => render(<ExportPanel exporting={exporting} openId={openId} />, root));
  await open('1');
  return { root, dismiss, open };
}

it('goes by itself after a while, and as another source is opened', async () => {
  const { dismiss, open } = await ended();
  await open('1');
  expect(dismiss).not.toHaveBeenCalled();
  await open('2');
  expect(dismiss).toHaveBeenCalledOnce();
  const later = await ended();
  vi.advanceTimersByTime(60_000);
  expect(later.dismiss).toHaveBeenCalledOnce();
});

it('stays where something is damaged', async () => {
  const { dismiss, open } = await ended(['0193']);
  vi.advanceTimersByTime(60_000);
  await open('2');
  expect(dismiss).not.toHaveBeenCalled();
});

it('stays where cells were cut, and says how many', async () => {
  const { root, dismiss, open } = await ended([], { cut: 3 });
  vi.advanceTimersByTime(60_000);
  await open('2');
  expect(dismiss).not.toHaveBeenCalled();
  expect(find(root, '#export-cut').textContent).toContain('3');
});
