// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { aPageRecord } from '../../tests/support/a-page-record';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import { newWatch } from '../../utils/archive/watch/sync-watches';
import type { WatchRecord } from '../../utils/model/watch';
import type { WatchingState } from './use-watching';
import { WatchStatus } from './WatchStatus';

const PAGE = 'https://xeber.example/az/1';
const AT = '2026-11-23T08:00:00.000Z';
const IDLE: WatchingState = {
  refused: false,
  checking: false,
  failure: null,
  begin: vi.fn(),
  end: vi.fn(),
  change: vi.fn(),
  check: vi.fn(),
};

function statusOf(
  result: WatchRecord['result'],
  { hasReading = false, watching = {} }: { hasReading?: boolean; watching?: Partial<WatchingState> } = {},
): Promise<HTMLElement> {
  const watch = { ...newWatch(PAGE, new Date(AT)), paused: 1 as const, result };
  return rendered(
    <WatchStatus
      watched={{ watch, page: aPageRecord({ url: PAGE }), hasReading }}
      watching={{ ...IDLE, ...watching }}
    />,
  );
}

it('says nothing of a result before the first look', async () => {
  const root = await statusOf(null);
  expect(find(root, '.watch-status').dataset.result).toBe('none');
  expect(root.textContent).toBe('paused');
  expect(root.querySelectorAll('button')).toHaveLength(0);
});

it('says what the last look came to, and when it was', async () => {
  const root = await statusOf({ kind: 'gone', at: AT, detail: 'HTTP 404' });
  expect(find(root, 'strong').textContent).toContain('Perhaps gone');
  expect(find(root, '.watch-explained').textContent).toContain('The site says that it is not there.');
  expect(await axeProblems(root)).toEqual([]);
});

it('leads to the new address of a page that has moved', async () => {
  const root = await statusOf({ kind: 'moved', at: AT, detail: 'https://new.example/1' });
  const link = find<HTMLAnchorElement>(root, 'a');
  expect([link.href, link.rel]).toEqual(['https://new.example/1', 'noreferrer']);
  const bare = await statusOf({ kind: 'moved', at: AT, detail: '' });
  expect(bare.querySelector('a')).toBeNull();
});

it('asks for access again where it was taken back', async () => {
  const begin = vi.fn();
  const root = await statusOf({ kind: 'not-allowed', at: AT, detail: '' }, { watching: { begin } });
  await press(find(root, '[data-act=allow]'));
  expect(begin).toHaveBeenCalledWith([PAGE], PAGE, expect.any(Function));
  expect(await axeProblems(root)).toEqual([]);
});

it('offers to store what was fetched', async () => {
  const change = vi.fn();
  const root = await statusOf(
    { kind: 'shorter', at: AT, detail: '12' },
    { hasReading: true, watching: { change } },
  );
  await press(find(root, '[data-act=store]'));
  expect(change).toHaveBeenCalledOnce();
});

it('says in an alert that the browser gave no access, and what failed', async () => {
  const root = await statusOf(null, {
    watching: { refused: true, failure: { code: 'quota-exceeded', detail: 'full' } },
  });
  expect(find(root, '[role=alert]').textContent).toContain('The browser did not give access');
  expect(find(root, '.failure').textContent).not.toBe('');
  expect(await axeProblems(root)).toEqual([]);
});
