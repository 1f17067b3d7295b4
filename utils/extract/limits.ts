/**
 * Elements above which a page is archived as its main text (kind `page`): to judge its blocks would take longer than a user
 * waits.
 */
export const JUDGED_MAX_ELEMENTS = 60_000;

/**
 * Levels above which elements are left out and their content is kept, up to twice as many (isNestedDeeply): browsers
 * recurse. Parsers stop at 512 levels, so only scripts nest deeper.
 */
export const MAX_DEPTH = 600;

/** Elements (some 30 MB of HTML) above which sanitising takes longer than a user waits: about 20 µs per element. */
export const MAX_ELEMENTS = 300_000;

/** The most characters of HTML in a snapshot: as much as crosses from the page to the extension within seconds. */
export const MAX_HTML_LENGTH = 30_000_000;
