import type { ContentRecord, SnapshotRecord } from '../model/records';
import type { SnapshotFields } from './record';

/** A stored snapshot under the names that records and exports have, always in the same order. */
export function snapshotFields(
  snapshot: SnapshotRecord,
  content: Pick<ContentRecord, 'html' | 'text'>,
): SnapshotFields {
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
    ...leadImageFields(snapshot),
    ...declaredSourceFields(snapshot),
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

function leadImageFields({
  leadImage,
}: SnapshotRecord): Pick<SnapshotFields, 'leadImageUrl' | 'leadImageAlt'> {
  return { leadImageUrl: leadImage?.url ?? null, leadImageAlt: leadImage?.alt ?? null };
}

/** The first source that the page credits besides itself. */
function declaredSourceFields({
  details,
}: SnapshotRecord): Pick<SnapshotFields, 'declaredSourceName' | 'declaredSourceUrl'> {
  const source = details?.declaredSources.find(({ self }) => !self);
  return { declaredSourceName: source?.name ?? null, declaredSourceUrl: source?.url ?? null };
}
