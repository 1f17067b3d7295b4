import type { Article } from '../../model/article';
import { storedAddress } from '../../url/stored-address';

/** An article with its addresses as they may be stored, also where its content links to itself. */
export function withOpenAddresses(article: Article, keepKeys: boolean): Article {
  const [page = ''] = article.url.split('#');
  const shortened = storedAddress(page, keepKeys);
  return {
    ...article,
    url: storedAddress(article.url, keepKeys),
    canonicalUrl: article.canonicalUrl && storedAddress(article.canonicalUrl, keepKeys),
    html: shortened === page ? article.html : article.html.replaceAll(inHtml(page), inHtml(shortened)),
  };
}

/** An address as browsers write it in HTML. */
const inHtml = (address: string) => address.replaceAll('&', '&amp;');
