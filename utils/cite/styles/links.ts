import { escapeHtml } from '../../text/escape-html';
import type { Citation } from '../citation';
import { isoDate } from '../cited-date';
import type { CitedSource } from '../cited-source';

/** A Robust Link: a link that says when it was seen, and where a copy is. https://robustlinks.mementoweb.org/spec/ */
export function citeRobustLink({ title, url, archive, accessed }: CitedSource): Citation {
  const copy = archive ? ` data-versionurl="${escapeHtml(archive.url)}"` : '';
  const date = isoDate(archive?.date ?? accessed);
  const address = escapeHtml(url);
  return [
    `<a href="${address}" data-originalurl="${address}"${copy} data-versiondate="${date}">${escapeHtml(title)}</a>`,
  ];
}

/** A link in Markdown, with the site and when it was archived. */
export function citeMarkdown({ title, site, url, archive, accessed }: CitedSource): Citation {
  const words = title.replace(/\s+/g, ' ').replace(/[\\[\]*_`<]/g, (sign) => `\\${sign}`);
  const copy = archive ? ` ([copy](${inBrackets(archive.url)}))` : '';
  return [`[${words}](${inBrackets(url)})${copy}, ${site}, archived ${isoDate(accessed)}`];
}

/** An address between brackets. */
function inBrackets(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
}
