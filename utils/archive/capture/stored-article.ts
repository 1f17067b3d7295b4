import { withScriptNumbers } from '../../diff/script-numbers';
import type { Article } from '../../model/article';
import { withOpenAddresses } from './open-addresses';

/** An article as it is stored: with its addresses as they may be, and numbers above and below the line in characters of their own. */
export function storedArticle(article: Article, keepKeys: boolean): Article {
  const open = withOpenAddresses(article, keepKeys);
  return { ...open, text: withScriptNumbers(open) };
}
