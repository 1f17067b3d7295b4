import type { LinkState } from '../../model/link';
import { type JsonRecord, parsedJson, textAt, textsAt, timeAt } from '../json-fields';
import { onlyOrAt } from '../offer/only-file';
import { filesAt, type Offer, wholeText } from '../offer/offer';
import { withAnnotations } from '../raw-annotations';
import { notJson, recordRows } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import type { LinkReader } from './link-format';
import { omnivoreHighlights } from './omnivore-highlights';
import { OMNIVORE_METADATA } from './omnivore-paths';

/** Reads Omnivore's articles with their highlights, without their bodies. */
export const readOmnivore: LinkReader = async function* (offer, { now }) {
  const highlights = await highlightsIn(offer);
  const given = new Set<string>();
  for (const file of onlyOrAt(offer, OMNIVORE_METADATA)) {
    const articles = parsedJson(await wholeText(file));
    if (!Array.isArray(articles)) {
      yield notJson(file.path);
      continue;
    }
    yield* recordRows(file.path, articles, (article) => {
      const slug = textAt(article, 'slug') ?? '';
      given.add(slug);
      return {
        url: addressOf(article),
        title: textAt(article, 'title'),
        tags: textsAt(article, 'labels'),
        state: stateOf(article),
        savedAt: timeAt(article, 'savedAt', now),
        ...withAnnotations(omnivoreHighlights(highlights.get(slug) ?? '')),
      };
    });
  }
  for (const slug of highlights.keys())
    if (!given.has(slug)) yield toLinkRow(`highlights/${slug}.md`, { url: null, title: slug });
};

/** The texts of highlights by the name of their article. A name may be there twice: the later one says the same. */
async function highlightsIn(offer: Offer): Promise<Map<string, string>> {
  const highlights = new Map<string, string>();
  for (const file of filesAt(offer, /(?:^|\/)highlights\/[^/.][^/]*\.md$/))
    highlights.set(file.path.slice(file.path.lastIndexOf('/') + 1, -'.md'.length), await wholeText(file));
  return highlights;
}

/** Newsletters have an address that leads nowhere. */
function addressOf(article: JsonRecord): string | null {
  const url = textAt(article, 'url');
  return url?.startsWith('https://omnivore.app/no_url') ? null : url;
}

function stateOf(article: JsonRecord): LinkState | null {
  const state = textAt(article, 'state');
  if (state === 'Archived') return 'archived';
  if (state !== 'Active') return null;
  return Number(article.readingProgress) > 0 ? 'reading' : 'unread';
}
