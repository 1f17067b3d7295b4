import { withoutTurns } from '../../utils/model/without-turns';
import { readableAddress } from '../../utils/url/readable-address';

/** The fields of a page or snapshot that its name and site are made of. */
interface Titled {
  title: string | null;
  siteName: string | null;
  url: string;
  /** The address as visited, where `url` is a page's key. */
  visitedUrl?: string;
}

function addressOf({ url, visitedUrl = url }: Titled): string {
  return visitedUrl;
}

/** The title as it is shown, or the address without its scheme where the page has none. */
export function titleOf(page: Titled): string {
  return withoutTurns(page.title ?? readableAddress(addressOf(page).replace(/^[a-z]+:\/\//, '')));
}

/** The site's name, or its host where the page does not say; an address that has none as it is. */
export function siteOf(page: Titled): string {
  if (page.siteName !== null) return withoutTurns(page.siteName);
  const address = addressOf(page);
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** The value for a `lang` attribute; `undefined` for what is not shaped like a BCP 47 tag. */
export function langAttribute(lang: string | null): string | undefined {
  return lang !== null && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang) ? lang : undefined;
}
