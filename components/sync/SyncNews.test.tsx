// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { A_CONNECTION, GOOD_REPORT } from '../../tests/support/bucket-background';
import { find, rendered } from '../../tests/support/rendered';
import { changeSyncStatus, forgetBucket, storeBucket } from '../../utils/db/bucket-record';
import type { SyncStatus } from '../../utils/sync/sync-status';
import { newKeyRing } from '../../utils/vault/key-ring';
import { SyncNews } from './SyncNews';

const NOW = new Date('2026-12-10T12:00:00Z');
const news = () => rendered(<SyncNews now={NOW} settingsHref="#/settings/devices" />);

beforeEach(forgetBucket);
afterEach(forgetBucket);

async function connect(change: Partial<SyncStatus>): Promise<void> {
  await storeBucket({ connection: A_CONNECTION, ring: newKeyRing(), report: GOOD_REPORT });
  await changeSyncStatus((status) => ({ ...status, ...change }));
}

it('is silent while sync works, waits for the network, or is paused', async () => {
  for (const change of [
    {},
    { syncedAt: '2026-12-09T12:00:00.000Z', failure: { code: 'bucket-unreachable', detail: null } },
    { pausedAt: '2026-12-09T12:00:00.000Z', failure: { code: 'bucket-keys', detail: null } },
  ] as const) {
    await connect(change);
    const root = await news();
    await act(() => new Promise((resolve) => void setTimeout(resolve, 20)));
    expect(root.textContent).toBe('');
  }
});

it.each([
  ['sync needs the user', { failure: { code: 'bucket-keys', detail: null } }],
  [
    'the network has been away for days',
    { syncedAt: '2026-12-01T12:00:00.000Z', failure: { code: 'bucket-unreachable', detail: null } },
  ],
] as const)('says so where %s', async (_when, change) => {
  await connect(change);
  const root = await news();
  await vi.waitFor(() => find(root, '#sync-news'));
  expect(find<HTMLAnchorElement>(root, '#sync-open').getAttribute('href')).toBe('#/settings/devices');
  expect(await axeProblems(root)).toEqual([]);
});
