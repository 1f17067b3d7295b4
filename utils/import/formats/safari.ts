import { type Offer, type OfferedFile, startOf } from '../offer/offer';
import type { LinkFormat } from '../link-format';

/** The ZIP that Safari exports: bookmarks and the Reading List in one HTML file a profile, beside the history and passwords. */
export const SAFARI: LinkFormat = {
  id: 'safari',
  tool: 'Safari',
  takes: async (offer) => offer.form === 'zip' && (await bookmarkFiles(offer)).length > 0,
  load: async () => {
    const { readNetscape } = await import('./netscape-reader');
    return async function* (offer, rules) {
      yield* readNetscape({ ...offer, files: await bookmarkFiles(offer) }, rules);
    };
  },
};

/** Most HTML files at the top of a ZIP that are looked into: there is one a profile. */
const MOST_FILES = 50;

/** The names of the files are translated, so their content tells them. */
async function bookmarkFiles({ files }: Offer): Promise<OfferedFile[]> {
  const pages = files.filter(({ path }) => /^(?:[^/]+\/)?[^/]+\.html$/i.test(path));
  if (pages.length > MOST_FILES) return [];
  const found: OfferedFile[] = [];
  for (const page of pages)
    if (/^\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1/i.test(await startOf(page))) found.push(page);
  return found;
}
