/** What of a page or snapshot its name and site are made of. */
interface Titled {
  title: string | null;
  siteName: string | null;
  url: string;
}

/** The title, or the address without its scheme where the page has none. */
export function titleOf(page: Titled): string {
  return page.title ?? page.url.replace(/^[a-z]+:\/\//, '');
}

/** The site's name, or its host where the page does not say; an address that has none as it is. */
export function siteOf(page: Titled): string {
  if (page.siteName !== null) return page.siteName;
  return URL.canParse(page.url) ? new URL(page.url).hostname.replace(/^www\./, '') : page.url;
}

/** The value for a `lang` attribute; `undefined` for what is not shaped like a BCP 47 tag. */
export function langAttribute(lang: string | null): string | undefined {
  return lang !== null && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang) ? lang : undefined;
}

/** Where a snapshot is read, relative to any page of the extension. */
export function readerHref(snapshotId: string): string {
  return `library.html#/read/${snapshotId}`;
}
