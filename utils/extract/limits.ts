/**
 * Above this many elements Readability, whose time grows faster than the page, is left out and the page is archived as
 * it stands (kind `page`).
 */
export const READABILITY_MAX_ELEMENTS = 60_000;

/** Above this many elements even copying the page takes longer than a user waits. */
export const MAX_ELEMENTS = 1_000_000;

/** Characters of HTML a snapshot may have: what crosses from the page to the extension within seconds. */
export const MAX_HTML_LENGTH = 30_000_000;
