import type { StatedTime } from '../../model/stated';
import { outwards } from '../ancestors';
import { isHomeAddress } from '../is-home-address';
import type { DeclaredPage } from '../declared/declared-page';
import { piecesOf } from '../text-pieces';
import { queryFirst } from '../query-first';
import { resolveUrl } from '../resolve-url';
import { isBare } from './date-context';
import { labelIn } from './date-labels';
import { findDate, type DateOptions } from './parse-date';

/** Links that are looked at: pages have thousands. */
const MAX_LINKS = 1000;

/** Boxes around a link in which its date is looked for, and characters of the longest one. */
const MAX_LEVELS = 4;
const MAX_LENGTH = 1200;

/** What two addresses of a page have in common. That of a part of it differs: comments link to themselves. */
function keyOf(address: string | null): string | null {
  return address && address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** The page whose date is looked for. */
interface OwnPage {
  key: string;
  base: string;
}

/** Whether a link leads to the page. */
function leadsHere(link: Element, { key, base }: OwnPage): boolean {
  return keyOf(resolveUrl(link.getAttribute('href'), base)) === key;
}

/** The date that stands alone in a text, and is not called that of a change or an event. */
function bareDate(text: string, options: DateOptions): StatedTime | null {
  const found = findDate(text, options);
  if (found?.time.precision === 'month' || found?.time.precision === 'year') return null;
  const label = found && labelIn(found.before);
  return found && isBare(found) && label !== 'modified' && label !== 'other' ? found.time : null;
}

/** The date beside a link in the boxes around it that lead nowhere else. */
function dateBeside(link: Element, page: OwnPage, options: DateOptions): StatedTime | null {
  for (const box of outwards(link, MAX_LEVELS)) {
    const texts = piecesOf(box, MAX_LENGTH);
    if (!texts || ![...box.querySelectorAll('a[href]')].every((other) => leadsHere(other, page))) return null;
    for (const text of texts) {
      const time = bareDate(text, options);
      if (time) return time;
    }
  }
  return null;
}

/**
 * The date that a list on the page gives this very page: lists of the latest articles name the one that is read too.
 * `null` without one.
 * @param url address of the page as visited
 * @param base of relative addresses
 */
export function ownTeaserDate(
  { doc, url, base }: Pick<DeclaredPage, 'doc' | 'url' | 'base'>,
  options: DateOptions,
): StatedTime | null {
  const key = isHomeAddress(url) ? null : keyOf(url.replace(/#.*$/s, ''));
  if (key === null) return null;
  const page = { key, base };
  for (const link of queryFirst(doc, 'a[href]', MAX_LINKS)) {
    const time = leadsHere(link, page) ? dateBeside(link, page, options) : null;
    if (time) return time;
  }
  return null;
}
