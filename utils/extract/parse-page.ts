/** Matches the beginning of a comment, of an element whose content has no tags, or of `<noscript>`. */
const OPENING = /<!--|<(script|style|textarea|title|xmp|noscript)\b[^>]*>/gi;

/**
 * HTML with `<noscript>` as text, as a tab that runs scripts parses it. A parser without scripts makes elements of it, and
 * in the head they (a counter's `<img>`) end the head. https://html.spec.whatwg.org/multipage/scripting.html#the-noscript-element
 */
function withNoscriptAsText(html: string): string {
  const parts: string[] = [];
  const body = html.search(/<body\b/i);
  let copied = 0;
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(html); opening; opening = OPENING.exec(html)) {
    const name = opening[1]?.toLowerCase();
    const closing = name === undefined ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi');
    const start = opening.index + opening[0].length;
    closing.lastIndex = start;
    const end = closing.exec(html);
    // An element that is never closed contains all the rest
    if (!end) break;
    OPENING.lastIndex = closing.lastIndex;
    if (name !== 'noscript') continue;
    const content = html.slice(start, end.index).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    parts.push(html.slice(copied, opening.index));
    if (opening.index > body) parts.push(opening[0], content, end[0]);
    copied = closing.lastIndex;
  }
  return parts.join('') + html.slice(copied);
}

/** The HTML of a page as an inert document, as like as possible to that of a tab: nothing in it loads or runs. */
export function parsePage(html: string): Document {
  // eslint-disable-next-line no-restricted-syntax -- into a document that is never shown
  return new DOMParser().parseFromString(withNoscriptAsText(html), 'text/html');
}
