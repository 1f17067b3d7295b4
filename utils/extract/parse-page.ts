/** Matches the beginning of a comment, of an element whose content has no tags, or of `<noscript>`. */
const OPENING = /<!--|<(script|style|textarea|title|xmp|noscript)\b/gi;

/** What ends the content of such an element, by its name; of a comment by `''`. */
const CLOSING: Readonly<Record<string, RegExp>> = {
  '': /-->/g,
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
  textarea: /<\/textarea\s*>/gi,
  title: /<\/title\s*>/gi,
  xmp: /<\/xmp\s*>/gi,
  noscript: /<\/noscript\s*>/gi,
};

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
    const name = opening[1]?.toLowerCase() ?? '';
    const start = name === '' ? OPENING.lastIndex : html.indexOf('>', OPENING.lastIndex) + 1;
    const end = start > 0 && endOf(name, html, start);
    // An element that is never closed contains all the rest
    if (!end) break;
    OPENING.lastIndex = end.index + end[0].length;
    if (name !== 'noscript') continue;
    // It is text there, in which entities stay as they are written: their ampersands are escaped too.
    const content = html.slice(start, end.index).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    parts.push(html.slice(copied, opening.index));
    if (opening.index > body) parts.push(html.slice(opening.index, start), content, end[0]);
    copied = OPENING.lastIndex;
  }
  return parts.join('') + html.slice(copied);
}

/** What ends the content that begins at `start`; `null` where nothing does. */
function endOf(name: string, html: string, start: number): RegExpExecArray | null {
  const closing = CLOSING[name];
  if (!closing) return null;
  closing.lastIndex = start;
  return closing.exec(html);
}

/** The HTML of a page as an inert document, as like as possible to that of a tab: nothing in it loads or runs. */
export function parsePage(html: string): Document {
  // eslint-disable-next-line no-restricted-syntax -- into a document that is never shown
  return new DOMParser().parseFromString(withNoscriptAsText(html), 'text/html');
}
