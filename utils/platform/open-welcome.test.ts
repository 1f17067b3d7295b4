import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openWelcome } from './open-welcome';

const create = vi.fn();

beforeEach(() => {
  create.mockReset();
  vi.spyOn(browser.tabs, 'create').mockImplementation(create);
});

function installed(installType: string): void {
  const management = { getSelf: () => Promise.resolve({ installType }) };
  vi.spyOn(browser, 'management', 'get').mockReturnValue(management as unknown as typeof browser.management);
}

it('opens the page once a person has installed Menbe', async () => {
  installed('normal');
  await openWelcome('install');
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/welcome\.html$/) as string });
});

it.each([
  ['an update', 'normal', 'update'],
  ['an unpacked extension', 'development', 'install'],
  ['an installation by an administrator', 'admin', 'install'],
])('does not after %s', async (_what, type, reason) => {
  installed(type);
  await openWelcome(reason);
  expect(create).not.toHaveBeenCalled();
});
