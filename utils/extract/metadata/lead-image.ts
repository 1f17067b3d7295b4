import type { LeadImage } from '../../model/article';
import { cleanText } from '../clean-text';
import { resolveUrl } from '../resolve-url';
import { dereference, isNode, listOf, type JsonLdNode } from './json-ld';
import { firstOf, type MetaTags } from './meta-tags';

function jsonLdImage(
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
): { url: unknown; alt: unknown } | null {
  const [first] = listOf(article?.image);
  const image = dereference(first, nodes);
  if (typeof image === 'string') return { url: image, alt: null };
  return isNode(image) ? { url: image.url ?? image.contentUrl, alt: image.caption } : null;
}

/** The picture the page names for itself, and what it says is on it. */
export function readLeadImage(
  doc: Document,
  tags: MetaTags,
  article: JsonLdNode | null,
  nodes: readonly JsonLdNode[],
  base: string,
): LeadImage | null {
  const described = jsonLdImage(article, nodes);
  const candidates: [address: unknown, alt: unknown][] = [
    [firstOf(tags, 'og:image:secure_url', 'og:image', 'og:image:url'), firstOf(tags, 'og:image:alt')],
    [firstOf(tags, 'twitter:image', 'twitter:image:src'), firstOf(tags, 'twitter:image:alt')],
    [described?.url, described?.alt],
    [doc.querySelector('link[rel~=image_src]')?.getAttribute('href'), null],
  ];
  for (const [address, alt] of candidates) {
    const url = resolveUrl(typeof address === 'string' ? address : null, base);
    if (url !== null) return { url, alt: cleanText(alt, 500) };
  }
  return null;
}
