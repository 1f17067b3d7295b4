import { escapeHtml } from '../../text/escape-html';
import { oneLine, plainText } from '../../text/plain-text';

/** A page as a bookmark. */
export interface Bookmark {
  url: string;
  title: string | null;
  tags: readonly string[];
  note: string | null;
  /** ISO 8601 UTC. */
  addedAt: string;
  modifiedAt: string;
}

/** Begins a file of bookmarks, as browsers write it. */
export const BOOKMARKS_HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

/** Ends it. */
export const BOOKMARKS_TAIL = '</DL><p>\n';

/** A bookmark with its tags, and its note as description. Tags are parted by commas: in a tag a comma becomes a space. */
export function bookmarkEntry({ url, title, tags, note, addedAt, modifiedAt }: Bookmark): string {
  const list = tags.map((tag) => oneLine(tag.replaceAll(',', ' '))).join(',');
  const attributes = [
    ['HREF', url],
    ['ADD_DATE', seconds(addedAt)],
    ['LAST_MODIFIED', seconds(modifiedAt)],
    ...(list === '' ? [] : [['TAGS', list]]),
  ].map(([name = '', value = '']) => ` ${name}="${escapeHtml(value)}"`);
  const description = note ? `    <DD>${escapeHtml(plainText(note))}\n` : '';
  return `    <DT><A${attributes.join('')}>${escapeHtml(oneLine(title ?? url))}</A>\n${description}`;
}

/** Seconds since 1970. */
function seconds(iso: string): string {
  return String(Math.floor(Date.parse(iso) / 1000));
}
