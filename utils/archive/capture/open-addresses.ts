import type { Article } from '../../model/article';
import { withStoredAddress } from '../../url/own-addresses';
import { storedAddress } from '../../url/stored-address';

/** An article with its addresses as they may be stored, also where its content links to itself. */
export function withOpenAddresses(article: Article, keepKeys: boolean): Article {
  return {
    ...article,
    url: storedAddress(article.url, keepKeys),
    canonicalUrl: article.canonicalUrl && storedAddress(article.canonicalUrl, keepKeys),
    html: withStoredAddress(article.html, article.url, keepKeys),
  };
}
