// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, press, rendered, unmountAll } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { readSettings } from '../../utils/platform/settings';
import { CiteDialog } from './CiteDialog';

const URLS = ['https://xeber.example/1', 'https://xeber.example/2'];
const writeText = vi.fn(async () => undefined);
const write = vi.fn<(items: ClipboardItem[]) => Promise<void>>(async () => undefined);

beforeAll(addModalDialogs);

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(navigator, { clipboard: { writeText, write } });
  // That of jsdom cannot be read.
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  );
  await emptyArchive();
  for (const [n, url] of URLS.entries())
    await saveCapture(getDatabase(), anArticle({ url, title: `Title ${2 - n}`, byline: null }), at(n));
});

afterEach(async () => {
  await unmountAll();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(navigator, 'clipboard');
});

const shown = async () => {
  const root = await rendered(<CiteDialog cited={{ pageUrls: URLS }} onClose={vi.fn()} />);
  await vi.waitFor(() => find(root, '#citations li'));
  return root;
};

const lines = (root: HTMLElement) =>
  [...root.querySelectorAll('#citations li')].map(({ textContent }) => textContent);

async function choose(root: HTMLElement, style: string): Promise<void> {
  const select = find<HTMLSelectElement>(root, '#citation-style');
  await act(() => {
    select.value = style;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

it('cites the sources in alphabetical order, and copies them with their italics', async () => {
  const root = await shown();
  expect(lines(root)).toEqual([
    expect.stringMatching(/^Title 1\. \(2025, October 21\)\. Xəbər\. Retrieved .*\/2$/),
    expect.stringMatching(/^Title 2\. .*\/1$/),
  ]);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#copy-citation'));
  await vi.waitFor(() => expect(find(root, '[role=status]').textContent).toBe('2 citations copied'));
  const [item] = write.mock.calls[0]?.[0] ?? [];
  const { parts } = item as unknown as { parts: Record<string, Blob> };
  expect(await parts['text/html']?.text()).toMatch(/^<p><i>Title 1\.<\/i> \(2025.*<\/p><p><i>Title 2\./);
  expect(await parts['text/plain']?.text()).toBe(lines(root).join('\n'));
});

it('remembers the style, and copies code as plain text', async () => {
  const root = await shown();
  await choose(root, 'wikipedia');
  await vi.waitFor(() => expect(lines(root)[0]).toMatch(/^\{\{cite web \|title=Title 1 /));
  expect((await readSettings()).citationStyle).toBe('wikipedia');
  await press(find(root, '#copy-citation'));
  expect(writeText).toHaveBeenLastCalledWith(lines(root).join('\n'));
});

it('says so where the browser refuses to copy', async () => {
  write.mockRejectedValueOnce(new Error('no'));
  const root = await shown();
  await press(find(root, '#copy-citation'));
  await vi.waitFor(() => expect(find(root, '[role=alert]').textContent).toContain('Ctrl+C'));
});

it('does not cite more sources at once than a list of references has', async () => {
  const pageUrls = Array.from({ length: 1001 }, (_, n) => `https://xeber.example/${n}`);
  const root = await rendered(<CiteDialog cited={{ pageUrls }} onClose={vi.fn()} />);
  expect(find(root, '[role=alert]').textContent).toContain('1,000');
});
