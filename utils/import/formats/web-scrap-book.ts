import { filesAt, type Offer, startOf } from '../offer/offer';
import type { LinkFormat } from '../link-format';
import { SCRAPBOOK_ITEMS } from './scrapbook-paths';

/** A scrapbook of WebScrapBook: its folder, or a ZIP of it. */
export const WEB_SCRAP_BOOK: LinkFormat = {
  id: 'web-scrap-book',
  tool: 'WebScrapBook',
  takes: hasItems,
  load: async () => (await import('./web-scrap-book-reader')).readWebScrapBook,
};

async function hasItems(offer: Offer): Promise<boolean> {
  const [first] = filesAt(offer, SCRAPBOOK_ITEMS);
  return first !== undefined && (await startOf(first)).includes('scrapbook.meta(');
}
