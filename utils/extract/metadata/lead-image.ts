import { queryFirst } from '../query-first';
import type { LeadImage } from '../../model/article';
import { cleanText } from '../clean-text';
import { resolveUrl } from '../resolve-url';
import { claimsOf, type Claim } from '../declared/claims';
import type { DeclaredPage } from '../declared/declared-page';
import { dereference, isNode, listOf } from '../declared/json-ld';
import type { PageLinks } from './links';
import { firstOf } from '../declared/meta-tags';

/** Pictures of the page that are looked at, and characters of a description. */
const MAX_IMAGES = 80;
const MAX_ALT = 500;

/** The picture that JSON-LD states for the article. */
function jsonLdImage({ article, nodes }: DeclaredPage): { url: unknown; alt: unknown } | null {
  const [first] = listOf(article?.image);
  const image = dereference(first, nodes);
  if (typeof image === 'string') return { url: image, alt: null };
  return isNode(image) ? { url: image.url ?? image.contentUrl, alt: image.caption } : null;
}

/** The file name in an address: copies of a picture in several sizes share it. */
function fileOf(url: string): string {
  return url.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
}

/** The description (`alt`) of the picture where the page shows it. */
function shownAlt(doc: Document, url: string): string | null {
  const file = fileOf(url);
  if (file.length < 5) return null;
  for (const image of queryFirst(doc, 'img', MAX_IMAGES)) {
    const source = image.getAttribute('src') ?? '';
    const alt = cleanText(image.getAttribute('alt'), MAX_ALT);
    if (alt !== null && fileOf(source) === file) return alt;
  }
  return null;
}

/** A page's lead image, and every claim about its address. */
export interface LeadImageReading {
  leadImage: LeadImage | null;
  claims: Claim[];
}

/** The picture that the page declares for itself, and its description. */
export function readLeadImage(page: DeclaredPage, links: PageLinks): LeadImageReading {
  const { doc, tags, base } = page;
  const described = jsonLdImage(page);
  const candidates: [address: unknown, alt: unknown, origin: Claim['origin']][] = [
    [
      firstOf(tags, 'og:image:secure_url', 'og:image', 'og:image:url'),
      firstOf(tags, 'og:image:alt'),
      'opengraph',
    ],
    [firstOf(tags, 'twitter:image', 'twitter:image:src'), firstOf(tags, 'twitter:image:alt'), 'meta'],
    [described?.url, described?.alt, 'json-ld'],
    [firstOf(tags, 'image', 'thumbnailurl'), null, 'microdata'],
    [links.get('image_src'), null, 'link'],
  ];
  const found = candidates.flatMap(([address, alt, origin]) => {
    const url = resolveUrl(typeof address === 'string' ? address : null, base);
    return url === null ? [] : [{ url, alt: cleanText(alt, MAX_ALT), origin }];
  });
  const claims = claimsOf(...found.map(({ url, origin }) => [url, origin] as const));
  const [first] = found;
  if (!first) return { leadImage: null, claims };
  const alt = found.find((image) => image.alt !== null && fileOf(image.url) === fileOf(first.url))?.alt;
  return { leadImage: { url: first.url, alt: alt ?? shownAlt(doc, first.url) }, claims };
}
