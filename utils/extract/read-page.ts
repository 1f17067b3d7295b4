import type { ArticleDetails, DeclaredSource, Omission, StatedCounts } from '../model/stated';
import type { PageClone } from './clone-document';
import { readMetadata, type PageMetadata } from './metadata/read-metadata';
import { readDeclaredSources, readPageSources } from './source/read-declared-sources';
import { readStatedCounts } from './source/read-stated-counts';
import { readShortTexts } from './short-texts';
import type { SourceContext } from './source/source-page';

/** What a page states about itself. */
export interface PageReading {
  metadata: PageMetadata;
  context: SourceContext;
  /** Sources declared outside the content's sentences. */
  sources: readonly DeclaredSource[];
  stated: StatedCounts;
}

/** Reads metadata, credited sources and shown counts of a page. Must run before content is taken out of it. */
export function readPage(clone: PageClone, url: string): PageReading {
  const metadata = readMetadata(clone, url);
  const { tags, nodes, article, spellings, fields } = metadata;
  const context = { url, base: clone.base, tags, nodes, article, spellings, lang: fields.lang };
  const texts = readShortTexts(clone.doc);
  return {
    metadata,
    context,
    sources: readPageSources({ ...context, doc: clone.doc }, texts),
    stated: readStatedCounts(article, texts),
  };
}

/**
 * The details of an article.
 * @param content of the article
 * @param omissions from the content
 */
export function detailsOf(
  reading: PageReading,
  content: Element,
  omissions: readonly Omission[],
): ArticleDetails {
  const { metadata, context, sources, stated } = reading;
  return {
    ...metadata.details,
    declaredSources: readDeclaredSources(context, sources, content),
    stated,
    omissions: [...omissions],
  };
}
