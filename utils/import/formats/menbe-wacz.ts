import { type JsonRecord, textAt } from '../json-fields';
import type { RawLink } from '../to-link-row';
import type { LinkBody } from '../link-format';

/** An article that stands in Menbe's own web archive in place of its page, which it had not kept, from what its description says. */
export function menbeArticle(listed: RawLink, description: JsonRecord, body: LinkBody): RawLink {
  const said = (name: string) => textAt(description, name);
  return {
    ...listed,
    url: said('url'),
    title: said('title') ?? listed.title,
    body: {
      ...body,
      article: {
        byline: said('byline'),
        publishedTime: said('publishedTime'),
        siteName: said('siteName'),
        lang: said('lang'),
      },
      asHtml: articleIn,
    },
  };
}

/** The article in the document that Menbe had put around it (`articleDocument`). */
function articleIn(html: string): string {
  const begin = html.indexOf('<article>');
  return html.slice(begin === -1 ? 0 : begin, html.lastIndexOf('</article>'));
}
