/** Where something begins in which nothing is a tag, or `<noscript>`. */
const OPENING = /<!--|<(script|style|textarea|title|xmp|noscript)\b[^>]*>/gi;

/**
 * What a tab that runs scripts makes of `<noscript>`: text. A parser without scripts would make elements of it, which in
 * the head (a counter's `<img>`) would also end the head. https://html.spec.whatwg.org/multipage/scripting.html#the-noscript-element
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
    // What is never closed holds all the rest
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

/** The HTML of a page as an inert document, as near as can be to what a tab makes of it: nothing in it loads or runs. */
export function parsePage(html: string): Document {
  // eslint-disable-next-line no-restricted-syntax -- into a document that is never shown
  return new DOMParser().parseFromString(withNoscriptAsText(html), 'text/html');
}
