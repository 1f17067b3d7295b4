import { isJsonWith } from '../only-file';
import { recordsAt, textAt, timeAt } from '../json-fields';
import { jsonListReader } from '../raw-rows';
import type { LinkFormat } from '../link-format';

/** What `shiori print --json` writes. `shiori export` writes bookmarks, which `NETSCAPE` reads. */
export const SHIORI: LinkFormat = {
  id: 'shiori',
  tool: 'Shiori',
  takes: (offer) => isJsonWith(offer, ['[].url', '[].excerpt', '[].imageURL', '[].hasContent']),
  load: () => Promise.resolve(readShiori),
};

/** Its excerpts are the pages' own words, and no note. Older versions know only when a bookmark was last changed. */
const readShiori = jsonListReader((bookmark, now) => ({
  url: textAt(bookmark, 'url'),
  title: textAt(bookmark, 'title'),
  tags: recordsAt(bookmark, 'tags').flatMap((tag) => textAt(tag, 'name') ?? []),
  savedAt: timeAt(bookmark, 'createdAt', now) ?? timeAt(bookmark, 'modified', now),
}));
