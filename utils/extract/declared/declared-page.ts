import type { JsonLdNode } from './json-ld';
import type { MetaTags } from './meta-tags';

/** A page and what its head declares, read once for everyone who looks for metadata. */
export interface DeclaredPage {
  doc: Document;
  /** Address of the page as visited. */
  url: string;
  /** Base of its relative addresses. */
  base: string;
  tags: MetaTags;
  /** Every JSON-LD object of the page. */
  nodes: readonly JsonLdNode[];
  /** The JSON-LD object that describes the article; `null` without one. */
  article: JsonLdNode | null;
}
