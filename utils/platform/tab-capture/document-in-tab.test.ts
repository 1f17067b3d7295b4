// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import { type CountingWorld, withDocument } from './document-in-tab';

/** Changes of the address, which jsdom does not tell. */
const navigation = new EventTarget();
let source: AttachmentSource;

beforeEach(() => {
  source = { tabId: 1, url: location.href, timeOrigin: performance.timeOrigin, attempts: 0 };
  vi.stubGlobal('navigation', navigation);
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 1 } as never);
  const executeScript = ({ func }: { func: () => unknown }) => Promise.resolve([{ result: func() }]);
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue({ executeScript } as never);
});
afterEach(() => {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  history.replaceState(null, '', source.url);
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The browser keeps the page, and shows it again as it was. */
function leaveAndReturn(): void {
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

/** Takes the page to another address and back, without loading anything. */
function goOnAndBack(address: string): void {
  for (const next of [address, source.url]) {
    const from = { url: location.href };
    history.pushState(null, '', next);
    navigation.dispatchEvent(Object.assign(new Event('currententrychange'), { from }));
  }
}

it('gives what was made while the document stayed', async () => {
  await expect(withDocument(source, () => Promise.resolve('copy'))).resolves.toBe('copy');
});

it.each([
  [
    'for another page, which the browser then takes back as it was',
    () => dispatchEvent(new Event('pagehide')),
  ],
  ['for another address', () => goOnAndBack('/other')],
  ['for another fragment', () => goOnAndBack('#other')],
])('refuses what was made while the reader was gone %s', async (_, leave) => {
  const made = withDocument(source, () => Promise.resolve(leave()));
  await expect(made).rejects.toMatchObject({ problem: 'tab-changed' });
});

it('lets a page that is scrolled for its picture tell in the fragment where it is', async () => {
  const made = withDocument(source, () => Promise.resolve(goOnAndBack('#part-2')), 'scrolled');
  await expect(made).resolves.toBeUndefined();
  const left = withDocument(source, () => Promise.resolve(goOnAndBack('/other')), 'scrolled');
  await expect(left).rejects.toMatchObject({ problem: 'tab-changed' });
});

it('does not count what was before', async () => {
  leaveAndReturn();
  await expect(withDocument(source, () => Promise.resolve('copy'))).resolves.toBe('copy');
});

it('refuses a document that was left before the first look, and come back to since', async () => {
  delete (globalThis as CountingWorld).menbeCounts;
  const back = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await expect(withDocument(source, () => Promise.resolve(back()))).rejects.toMatchObject({
    problem: 'tab-changed',
  });
});
