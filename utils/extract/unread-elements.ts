const UNREAD = 'SCRIPT|STYLE|NOSCRIPT|TEMPLATE';

/** Tags (in capitals) of elements whose text is code, or for browsers without scripts. */
export const UNREAD_TAGS = new RegExp(`^(?:${UNREAD})$`);

/** Those, and elements whose lines are no lines of the page: controls and listings. */
export const NOT_LINES_TAGS = new RegExp(`^(?:${UNREAD}|OPTION|TEXTAREA|CODE|PRE)$`);

/** Those whose text is no part of a short text around them, in any case: code, controls and drawings. */
export const NOT_PIECES_TAGS = new RegExp(`^(?:${UNREAD}|SVG|BUTTON|SELECT|TEXTAREA)$`, 'i');

/** Tags of elements that stand in a line. */
export const INLINE_TAGS =
  /^(?:A|ABBR|B|CITE|CODE|EM|FONT|I|LABEL|MARK|Q|RUBY|RB|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|WBR)$/i;

/** Selector of UNREAD_TAGS. */
export const UNREAD_SELECTOR = UNREAD.toLowerCase().replaceAll('|', ',');
