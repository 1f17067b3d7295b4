import { savedTime } from '../saved-time';
import type { LinkState } from '../../model/link';
import { articleFile } from '../article-body';
import { type JsonRecord, parsedJson, textAt, textsAt, timeAt } from '../json-fields';
import { onlyOrAt } from '../only-file';
import { filesAt, type Offer, type OfferedFile, wholeText } from '../offer/offer';
import { withAnnotations } from '../raw-annotations';
import { notJson, recordRows } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import type { LinkBody, LinkReader } from '../link-format';
import { omnivoreHighlights } from './omnivore-highlights';
import { OMNIVORE_METADATA } from './omnivore-paths';

/** The texts of articles; one may be there twice. */
const CONTENT = /(?:^|\/)content\/[^/]+\.html$/;

/** Reads Omnivore's articles with their highlights and texts. */
export const readOmnivore: LinkReader = async function* (offer, { now }) {
  const highlights = await highlightsIn(offer);
  const texts = new Map(filesAt(offer, CONTENT).map((file) => [nameOf(file, '.html'), file]));
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
        ...savedTime(article['savedAt'], now),
        body: bodyOf(article, texts.get(slug), now),
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
    highlights.set(nameOf(file, '.md'), await wholeText(file));
  return highlights;
}

function nameOf({ path }: OfferedFile, ending: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -ending.length);
}

function bodyOf(article: JsonRecord, file: OfferedFile | undefined, now: Date): LinkBody | null {
  if (!file) return null;
  return articleFile(file, {
    byline: textAt(article, 'author'),
    publishedTime: textAt(article, 'publishedAt'),
    claimedArchivedAt: timeAt(article, 'savedAt', now),
  });
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
