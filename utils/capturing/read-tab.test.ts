import { describe, expect, it, vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';
import { readTab } from './read-tab';

const REFUSAL =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

/** Reads a tab that takes no script; `status` is what the browser says of it. */
function readRefused(status: string) {
  const tab = { id: 7, status } as Browser.tabs.Tab;
  vi.spyOn(browser.tabs, 'get').mockImplementation((() => Promise.resolve(tab)) as never);
  const scripting = { executeScript: () => Promise.reject(new Error(REFUSAL)) };
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue(scripting as unknown as typeof browser.scripting);
  return readTab({ tabId: 7, url: 'https://a.example/', scope: 'content' });
}

describe('readTab, of a tab that takes no script', () => {
  it('says that the page crashed where there is none any more', async () => {
    expect(await readRefused('unloaded')).toEqual({
      ok: false,
      error: { code: 'page-crashed', detail: REFUSAL },
    });
  });

  it('says why otherwise', async () => {
    expect(await readRefused('complete')).toMatchObject({ ok: false, error: { code: 'page-not-granted' } });
  });
});
