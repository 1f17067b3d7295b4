import { expect, it } from 'vitest';
import { codeOfRefusal, restrictedByAddress } from './restricted-page';

it.each([
  ['chrome://settings/', 'restricted-browser-page'],
  ['edge://extensions', 'restricted-browser-page'],
  ['about:config', 'restricted-browser-page'],
  ['moz-extension://x/popup.html', 'restricted-browser-page'],
  ['chrome-error://chromewebdata/', 'restricted-error-page'],
  ['https://chromewebstore.google.com/detail/x', 'restricted-store'],
  ['https://addons.mozilla.org/firefox/', 'restricted-store'],
  ['view-source:https://a.example/', 'restricted-view-source'],
  ['https://a.example/', null],
  ['https://addons.mozilla.org.evil.example/', null],
  ['file:///home/a.html', null],
])('knows from the address %s alone: %s', (url, code) => {
  expect(restrictedByAddress(url)).toBe(code);
});

it.each([
  ['Frame with ID 0 is showing error page', 'https://a.example/', 'restricted-error-page'],
  ['The extensions gallery cannot be scripted.', 'https://a.example/', 'restricted-store'],
  [
    'This page cannot be scripted due to an ExtensionsSettings policy.',
    'https://a.example/',
    'restricted-policy',
  ],
  ['No tab with id: 5.', 'https://a.example/', 'tab-closed'],
  ['Invalid tab ID: 5', 'https://a.example/', 'tab-closed'],
  ['Frame with ID 0 was removed.', 'https://a.example/', 'navigated'],
  [
    'Cannot access contents of url "file:///a.html". Extension manifest must …',
    'file:///a.html',
    'restricted-file',
  ],
  ['Cannot access contents of the page. Extension manifest must …', 'https://a.example/', 'page-not-granted'],
  ['Missing host permission for the tab', 'https://a.example/b.pdf', 'restricted-pdf'],
  ['Missing host permission for the tab', 'https://a.example/', 'page-not-granted'],
  ['Missing host permission for the tab', 'https://a.example/@me', 'page-not-granted'],
  ['Cannot access contents of the page.', 'https://user:pass@a.example/', 'page-with-password'],
  ['something new', 'https://a.example/', 'extraction-failed'],
])('understands the refusal "%s" for %s', (message, url, code) => {
  expect(codeOfRefusal(message, url)).toBe(code);
});
