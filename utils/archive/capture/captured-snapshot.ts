import { v7 as uuidv7 } from 'uuid';
import { contentHash } from '../../integrity/content-hash';
import { type Article, EXTRACTOR, EXTRACTOR_VERSION } from '../../model/article';
import type { SnapshotRecord } from '../../model/records';
import { normaliseUrl } from '../../url/normalise-url';
import type { SaveContext } from './save-capture';

/** The snapshot that a capture becomes. */
export async function capturedSnapshot(article: Article, context: SaveContext): Promise<SnapshotRecord> {
  const { now, browser, origin, answered, imported } = context;
  const { url, canonicalUrl, title, byline, siteName, lang, dir, excerpt } = article;
  const { publishedTime, modifiedTime, wordCount, leadImage, details, kind } = article;
  return {
    id: uuidv7({ msecs: now.getTime() }),
    pageUrl: normaliseUrl(url),
    url,
    canonicalUrl,
    title,
    byline,
    siteName,
    lang,
    dir,
    excerpt,
    publishedTime,
    modifiedTime,
    archivedAt: now.toISOString(),
    wordCount,
    leadImage,
    details,
    kind,
    sha256: await contentHash(article),
    extractor: EXTRACTOR,
    extractorVersion: EXTRACTOR_VERSION,
    browser,
    ...(origin === 'watch' && { origin }),
    ...(typeof answered === 'number' && { answered }),
    ...(imported && { imported: imported.from }),
  };
}
