import type { ContentRecord, SnapshotRecord } from '../model/records';
import type { SnapshotFields } from './record';

/** A stored snapshot under the names that records and exports have, always in the same order. */
export function snapshotFields(
  snapshot: SnapshotRecord,
  content: Pick<ContentRecord, 'html' | 'text'>,
): SnapshotFields {
  const source = snapshot.details?.declaredSources.find(({ self }) => !self);
  return {
    id: snapshot.id,
    url: snapshot.url,
    canonicalUrl: snapshot.canonicalUrl,
    title: snapshot.title,
    byline: snapshot.byline,
    siteName: snapshot.siteName,
    lang: snapshot.lang,
    dir: snapshot.dir,
    excerpt: snapshot.excerpt,
    publishedTime: snapshot.publishedTime,
    modifiedTime: snapshot.modifiedTime,
    archivedAt: snapshot.archivedAt,
    text: content.text,
    html: content.html,
    wordCount: snapshot.wordCount,
    leadImageUrl: snapshot.leadImage?.url ?? null,
    leadImageAlt: snapshot.leadImage?.alt ?? null,
    declaredSourceName: source?.name ?? null,
    declaredSourceUrl: source?.url ?? null,
    details: snapshot.details ?? null,
    kind: snapshot.kind,
    sha256: snapshot.sha256,
    extractor: snapshot.extractor,
    extractorVersion: snapshot.extractorVersion,
    browser: snapshot.browser,
    // Absent where the user saw the page: what was signed before pages could be watched has no such field.
    ...(snapshot.origin && { origin: snapshot.origin }),
  };
}
