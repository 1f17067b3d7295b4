import type { SnapshotRecord } from '../model/records';
import type { ArticleDetails } from '../model/stated';
import { hostOf } from '../url/host-of';
import { type CitedDate, localDate, statedDate } from './cited-date';
import { type CitedName, citedNames } from './cited-name';

/** A snapshot as citations name it. */
export interface CitedSource {
  /** Empty where the page has none. */
  authors: readonly CitedName[];
  title: string;
  /** The site's name, or its host. */
  site: string;
  published: CitedDate | null;
  /** When it was archived, which is when it was seen. */
  accessed: CitedDate;
  /** The address of the original page. */
  url: string;
  /** A copy in a public archive, where that is what was archived. */
  archive: { url: string; date: CitedDate } | null;
  /** Where a reader finds it: the copy in a public archive, else the page. */
  link: string;
  /** BCP 47 tag, `null` where the page does not say. */
  lang: string | null;
}

type Cited = Pick<
  SnapshotRecord,
  'url' | 'canonicalUrl' | 'title' | 'byline' | 'siteName' | 'lang' | 'publishedTime' | 'archivedAt'
> & { details?: ArticleDetails | null | undefined };

/** What citations say of a snapshot; times of archiving are days where the user is. */
export function toCitedSource(snapshot: Cited): CitedSource {
  const { url, archive } = addressesOf(snapshot);
  return {
    authors: citedNames(snapshot.byline, snapshot.siteName, snapshot.lang),
    title: snapshot.title?.trim() || url,
    site: snapshot.siteName ?? hostOf(url) ?? url,
    published: statedDate(snapshot.publishedTime),
    accessed: localDate(snapshot.archivedAt),
    url,
    archive,
    link: archive?.url ?? url,
    lang: snapshot.lang,
  };
}

function addressesOf({
  url,
  canonicalUrl,
  details,
  archivedAt,
}: Cited): Pick<CitedSource, 'url' | 'archive'> {
  const memento = details?.declaredSources.find(({ sign }) => sign === 'memento');
  if (memento?.url) {
    const date = statedDate(memento.statedAt?.value ?? null) ?? localDate(archivedAt);
    return { url: memento.url, archive: { url, date } };
  }
  // The address that the page gives itself has no parameters of the way that led to it.
  const isOwn = canonicalUrl !== null && hostOf(canonicalUrl) === hostOf(url);
  return { url: isOwn ? canonicalUrl : url, archive: null };
}
