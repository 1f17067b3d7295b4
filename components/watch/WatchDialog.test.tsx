// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { watchPage } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { WatchDialog } from './WatchDialog';

const URLS = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'file:///home/x.html'];
const request = vi.fn();

beforeAll(addModalDialogs);
beforeEach(async () => {
  fakeBrowser.reset();
  request.mockReset();
  fakeBrowser.permissions.request = request;
  await emptyArchive();
  for (const [n, url] of URLS.entries())
    await saveCapture(getDatabase(), anArticle({ url, text: url }), at(n));
});

const watched = () => getDatabase().watches.toArray();

it('names the sites it will ask for, and what is left out', async () => {
  const root = await rendered(<WatchDialog urls={URLS} onBegun={vi.fn()} onClose={vi.fn()} />);
  expect(find(root, 'h2').textContent).toBe('Watch 3 pages');
  expect([...root.querySelectorAll('.watch-sites li')].map((site) => site.textContent)).toEqual([
    'a.example',
    'b.example',
  ]);
  expect(find(root, 'dialog').textContent).toContain('1 selected source has no address');
  expect(await axeProblems(root)).toEqual([]);
});

it('asks once for all sites, then watches, and leaves how often a watched one is looked at', async () => {
  request.mockResolvedValue(true);
  await watchPage(getDatabase(), URLS[0] ?? '', '1w', new Date());
  const onBegun = vi.fn();
  const root = await rendered(<WatchDialog urls={URLS} onBegun={onBegun} onClose={vi.fn()} />);
  await press(named(root, 'Watch'));
  await vi.waitFor(() => expect(onBegun).toHaveBeenCalledOnce());
  expect(request).toHaveBeenCalledOnce();
  expect(request).toHaveBeenCalledWith({ origins: ['https://a.example/*', 'https://b.example/*'] });
  expect((await watched()).map(({ pageUrl, own }) => [pageUrl, own])).toEqual([
    [URLS[0], '1w'],
    [URLS[1], 'auto'],
    [URLS[2], 'auto'],
  ]);
});

it('watches nothing where access is not given, and says so', async () => {
  request.mockResolvedValue(false);
  const onBegun = vi.fn();
  const root = await rendered(<WatchDialog urls={URLS} onBegun={onBegun} onClose={vi.fn()} />);
  await press(named(root, 'Watch'));
  await vi.waitFor(() => find(root, '[role=alert]'));
  expect([await watched(), onBegun.mock.calls.length]).toEqual([[], 0]);
});

it('takes on no more than can be looked at', async () => {
  const many = Array.from({ length: 501 }, (_, n) => `https://a.example/many/${n}`);
  const root = await rendered(<WatchDialog urls={many} onBegun={vi.fn()} onClose={vi.fn()} />);
  expect(find<HTMLButtonElement>(root, '#watch-begin').disabled).toBe(true);
  expect(find(root, '[role=alert]').textContent).toContain('500');
});
