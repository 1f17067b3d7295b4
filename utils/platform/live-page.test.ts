// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { LivePage, LiveWorld } from '../model/live-page';
import { hideOnPage, selectedOnPage, showOnPage, shownOnPage } from './live-page';

const TAB = { id: 7, url: 'https://news.example/' };
const HIGHLIGHT = {
  id: 'h',
  quote: { exact: 'words', prefix: '', suffix: '' },
  colour: 'yellow',
} as const;

interface Injection {
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
}

let live: LivePage;
let scripting: Record<'executeScript' | 'insertCSS' | 'removeCSS', ReturnType<typeof vi.fn>>;

beforeEach(() => {
  live = {
    show: vi.fn(() => ({ found: ['h'], unsearched: 0 })),
    hide: vi.fn(),
    shown: vi.fn(() => null),
    goTo: vi.fn(),
    selected: vi.fn(() => null),
  };
  scripting = {
    executeScript: vi.fn(({ files, func, args = [] }: Injection) => {
      if (files) (globalThis as LiveWorld).menbeLive = live;
      return Promise.resolve([{ result: func?.(...args) ?? null }]);
    }),
    insertCSS: vi.fn(() => Promise.resolve()),
    removeCSS: vi.fn(() => Promise.resolve()),
  };
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue(scripting as never);
});
afterEach(() => {
  delete (globalThis as LiveWorld).menbeLive;
  vi.restoreAllMocks();
});

describe('a live page', () => {
  it('is given highlights, and styles once', async () => {
    expect(await showOnPage(TAB, [HIGHLIGHT])).toEqual({ found: ['h'], unsearched: 0 });
    expect(live.show).toHaveBeenCalledWith([HIGHLIGHT]);
    expect(scripting.insertCSS).toHaveBeenCalledOnce();
    const [[{ css }]] = scripting.insertCSS.mock.calls as [[{ css: string }]];
    for (const colour of ['yellow', 'green', 'blue', 'pink'])
      expect(css).toContain(`::highlight(menbe-${colour})`);
    await hideOnPage(TAB);
    expect(live.hide).toHaveBeenCalled();
    expect(scripting.removeCSS).toHaveBeenLastCalledWith({ target: { tabId: 7 }, css });
  });

  it('is asked what it shows without anything being left in it', async () => {
    expect(await shownOnPage(TAB)).toBeNull();
    expect(scripting.executeScript).toHaveBeenCalledOnce();
    expect(scripting.executeScript.mock.calls[0]?.[0]).not.toHaveProperty('files');
  });

  it('has nothing selected', async () => {
    expect(await selectedOnPage(TAB)).toBeNull();
  });

  it('says in a code why it cannot be worked with', async () => {
    scripting.executeScript.mockRejectedValue(
      new Error('Cannot access contents of the page. Extension manifest must request permission.'),
    );
    await expect(selectedOnPage(TAB)).rejects.toMatchObject({ code: 'page-not-granted' });
    scripting.executeScript.mockResolvedValue([{ result: null }]);
    await expect(selectedOnPage(TAB)).rejects.toMatchObject({ code: 'extraction-failed' });
  });
});
