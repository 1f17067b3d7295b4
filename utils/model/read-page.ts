import type { Article } from './article';

/** Which document a tab showed when something was read from it. */
export interface DocumentIdentity {
  /** Its whole address at that moment. */
  url: string;
  /** `performance.timeOrigin` in milliseconds since 1970: tells the same page loaded anew. */
  timeOrigin: number;
  /** The browser's own name for it; absent where the browser gives none. */
  documentId?: string;
}

/** An article and the document it was read from, as one injection gave both. */
export interface ReadPage {
  article: Article;
  document: DocumentIdentity;
}
