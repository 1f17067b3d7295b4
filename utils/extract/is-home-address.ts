import { parseUrl } from './resolve-url';

/** Matches paths of home pages: `/`, `/az/`, `/index.php`. */
const HOME_PATH = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:(?:index|default|home)(?:\.\w+)?)?$/i;

/** Whether an address is that of a site's home page, by its path and without a query. */
export function isHomeAddress(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && HOME_PATH.test(parsed.pathname) && parsed.search === '';
}
