/**
 * Above this many elements Readability, whose time grows faster than the page, is left out and the page is archived as
 * it stands (kind `page`).
 */
export const READABILITY_MAX_ELEMENTS = 60_000;

/**
 * Boxes nested deeper than this, or at most twice this (isNestedDeeply), are left out, and what they hold is kept:
 * browsers and Readability recurse. Parsers stop at 512 levels, so only scripts get there.
 */
export const MAX_DEPTH = 600;

/** Above this many elements (some 30 MB of HTML) sanitising takes longer than a user waits: about 20 µs an element. */
export const MAX_ELEMENTS = 300_000;

/** Characters of HTML a snapshot may have: what crosses from the page to the extension within seconds. */
export const MAX_HTML_LENGTH = 30_000_000;
