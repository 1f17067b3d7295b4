import type { ExportItem } from '../../model/export-item';
import type { SnapshotRecord } from '../../model/records';
import { normaliseUrl } from '../../url/normalise-url';

/** The snapshot of an item, without annotations and content. */
export function toSnapshot(item: ExportItem): SnapshotRecord {
  const { leadImageUrl, leadImageAlt } = item;
  return {
    id: item.id,
    pageUrl: normaliseUrl(item.url),
    url: item.url,
    canonicalUrl: item.canonicalUrl,
    title: item.title,
    byline: item.byline,
    siteName: item.siteName,
    lang: item.lang,
    dir: item.dir,
    excerpt: item.excerpt,
    publishedTime: item.publishedTime,
    modifiedTime: item.modifiedTime,
    archivedAt: item.archivedAt,
    wordCount: item.wordCount,
    leadImage: leadImageUrl === null ? null : { url: leadImageUrl, alt: leadImageAlt },
    details: item.details ?? undefined,
    kind: item.kind,
    sha256: item.sha256,
    extractor: item.extractor,
    extractorVersion: item.extractorVersion,
    browser: item.browser,
    ...(item.origin && { origin: item.origin }),
    ...(item.imported && { imported: item.imported }),
    ...(item.answered !== null && { answered: item.answered }),
  };
}
