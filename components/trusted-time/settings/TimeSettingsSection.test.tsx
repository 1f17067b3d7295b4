// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../../tests/support/axe-problems';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, press, rendered } from '../../../tests/support/rendered';
import { DEFAULT_TIME_SETTINGS } from '../../../utils/model/time-services';
import { readTimeSettings, storeTimeSettings } from '../../../utils/platform/time-settings';
import { TimeSettingsSection } from './TimeSettingsSection';

/** Whether the user gives access where the browser asks for it, and whether there is access before. */
function accessIs({ asked, given }: { asked: boolean; given: boolean }): void {
  let hasAccess = given;
  Object.assign(fakeBrowser.permissions, {
    request: async () => {
      hasAccess ||= asked;
      return asked;
    },
    contains: async () => hasAccess,
    getAll: async () => ({ origins: [] }),
  });
}

async function shown(): Promise<HTMLElement> {
  const root = await rendered(<TimeSettingsSection />);
  await vi.waitFor(() => find(root, '#time-toggle'));
  return root;
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: null } as never);
  await emptyArchive();
});
afterEach(() => void vi.restoreAllMocks());

it('turns trusted time on, has what waits stamped, and turns it off again', async () => {
  accessIs({ asked: true, given: true });
  const root = await shown();
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#time-toggle'));
  await vi.waitFor(async () => expect((await readTimeSettings()).on).toBe(true));
  await vi.waitFor(() =>
    expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      name: 'runJob',
      request: 'trusted-time',
    }),
  );
  await vi.waitFor(() => expect(find(root, '#time-toggle').textContent).toBe('Turn off'));
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#time-toggle'));
  await vi.waitFor(async () => expect((await readTimeSettings()).on).toBe(false));
});

it('stays off, and says so, where access is refused', async () => {
  accessIs({ asked: false, given: false });
  const root = await shown();
  await press(find(root, '#time-toggle'));
  await vi.waitFor(() => find(root, '#time-refused'));
  expect((await readTimeSettings()).on).toBe(false);
  expect(await axeProblems(root)).toEqual([]);
});

it('says so where access was taken back, and asks for it again', async () => {
  await storeTimeSettings({ ...DEFAULT_TIME_SETTINGS, on: true });
  accessIs({ asked: true, given: false });
  const root = await shown();
  const lost = await vi.waitFor(() => find(root, '#time-lost'));
  expect(await axeProblems(root)).toEqual([]);
  await press(find(lost, 'button'));
  await vi.waitFor(() => expect(root.querySelector('#time-lost')).toBeNull());
});

it('goes back to the services that Menbe came with', async () => {
  const [removed = '', ...authorities] = DEFAULT_TIME_SETTINGS.authorities;
  await storeTimeSettings({ ...DEFAULT_TIME_SETTINGS, authorities });
  accessIs({ asked: true, given: true });
  const root = await shown();
  expect(root.querySelector(`[data-service="${removed}"]`)).toBeNull();
  await press(find(root, '#time-defaults'));
  await vi.waitFor(() => find(root, `[data-service="${removed}"]`));
});
