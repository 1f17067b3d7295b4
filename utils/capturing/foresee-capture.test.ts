import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { foreseeCapture } from './foresee-capture';

/** Has the tab's page answer a script, or the browser refuse it with a message. */
function answering(answer: object | string): void {
  const executeScript = () =>
    typeof answer === 'string' ? Promise.reject(new Error(answer)) : Promise.resolve([{ result: answer }]);
  const scripting = { executeScript } as unknown as typeof browser.scripting;
  vi.spyOn(browser, 'scripting', 'get').mockReturnValue(scripting);
}

const HTML = { timeOrigin: 0, status: 200, contentType: 'text/html' };

it.each([
  ['a page', HTML, { blocked: null, doubt: null }],
  ['an error page', { ...HTML, status: 404 }, { blocked: null, doubt: { code: 'http-error', status: 404 } }],
  ['a PDF', { ...HTML, contentType: 'application/pdf' }, { blocked: 'restricted-pdf', doubt: null }],
  [
    'a page of the browser',
    'Cannot access a chrome:// URL',
    { blocked: 'restricted-browser-page', doubt: null },
  ],
  ['a tab that goes elsewhere', 'Frame with ID 0 was removed.', { blocked: null, doubt: null }],
])('foresees what becomes of %s', async (_what, answer, foreseen) => {
  answering(answer);
  expect(await foreseeCapture(1, null)).toEqual(foreseen);
});

it('asks no page whose address tells that it cannot be read', async () => {
  answering(HTML);
  expect((await foreseeCapture(1, 'https://chromewebstore.google.com/')).blocked).toBe('restricted-store');
});
