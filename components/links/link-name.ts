import { readableAddress } from '../../utils/url/readable-address';
import type { LinkRecord } from '../../utils/model/link';

/** What a link is called: its title, or its address where it has none. */
export function nameOf({ title, url }: Pick<LinkRecord, 'title' | 'url'>): string {
  return title ?? readableAddress(url);
}
