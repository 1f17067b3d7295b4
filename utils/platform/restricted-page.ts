import type { ErrorCode } from '../model/error-code';

/** Extension stores no extension may read: https://developer.chrome.com/docs/extensions/develop/concepts/content-scripts and Firefox's `extensions.webextensions.restrictedDomains`. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|addons\.opera\.com)(\/|$)/;

/** Why a page can never be read, as far as its address tells; else `null`. */
export function restrictedByAddress(url: string): ErrorCode | null {
  if (STORES.test(url)) return 'restricted-store';
  if (url.startsWith('view-source:')) return 'restricted-view-source';
  if (url.startsWith('chrome-error:') || /^about:(neterror|certerror)/.test(url))
    return 'restricted-error-page';
  if (/^https?:/.test(url)) return null;
  return url.startsWith('file:') || url === '' ? null : 'restricted-browser-page';
}

/** A user's name or password in an address: Chromium then grants the page to no extension, whatever the user clicks. */
const WITH_PASSWORD = /^https?:\/\/[^/?#]*@/;

/** Browser messages for a refused script injection, with their error codes. The first match counts. */
const REFUSALS: readonly [RegExp, ErrorCode][] = [
  [/showing error page/i, 'restricted-error-page'],
  [/gallery cannot be scripted/i, 'restricted-store'],
  [/ExtensionsSettings policy|administrator/i, 'restricted-policy'],
  [/No tab with id|Invalid tab ID|tab was closed/i, 'tab-closed'],
  [/Frame with ID|No frame with id|Frame not found|document|message (channel|manager)/i, 'navigated'],
  [/chrome:\/\/|chrome-extension:|edge:|devtools:|about:/i, 'restricted-browser-page'],
  [/url "file:|file:\/\//i, 'restricted-file'],
];

/** The error code for a refused script injection into a tab that shows `url`. */
export function codeOfRefusal(message: string, url: string): ErrorCode {
  const known = REFUSALS.find(([pattern]) => pattern.test(message));
  if (known) return known[1];
  if (url.startsWith('file:')) return 'restricted-file';
  if (/\.pdf($|[?#])/i.test(url)) return 'restricted-pdf';
  if (!/Cannot access|Missing host permission/i.test(message)) return 'extraction-failed';
  return WITH_PASSWORD.test(url) ? 'page-with-password' : 'page-not-granted';
}
