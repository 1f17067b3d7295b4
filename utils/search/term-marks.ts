/** A term that begins with this stands for all terms with the prefix that follows. */
export const PREFIX_MARK = '\u0001';
/** UTF-16 units of the longest prefix that has a term of its own. */
export const LONGEST_PREFIX_TERM = 2;

/** Terms that begin with this are words of the byline. */
export const BYLINE_MARK = '\u0002';
