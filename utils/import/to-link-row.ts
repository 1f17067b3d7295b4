import type { ClaimedTime, ImportedHighlight, ImportedLink, LinkState } from '../model/link';
import { isAddress } from './checks';
import type { LinkBody, LinkRow } from './link-format';
import { tidyLine } from './tidy-line';

/** What a tool says of a link, as it says it; fields that it does not know are left out. */
export interface RawLink {
  url: string | null | undefined;
  title?: string | null | undefined;
  note?: string | null | undefined;
  tags?: readonly string[];
  /** From the outermost folder on. */
  folders?: readonly string[];
  state?: LinkState | null;
  savedAt?: ClaimedTime | null | undefined;
  /** What the tool has as `savedAt`, where that is no time. */
  unreadTime?: string | undefined;
  highlights?: readonly ImportedHighlight[];
  body?: LinkBody | null;
}

/** Of a text that is no time, what is told of it: in UTF-16 code units. */
const LONGEST_TIME = 60;

/** Between the folders of a path. */
export const FOLDER_SEPARATOR = ' / ';

/**
 * A row of an import from what a tool says of a link. Lines are tidied, empty texts become `null`, and an invalid
 * address is the reason why the row cannot be taken. Nothing is cut.
 * @param at where it stands, for people
 */
export function toLinkRow(at: string, raw: RawLink): LinkRow {
  const title = lineOrNull(raw.title);
  const url = raw.url?.trim() ?? '';
  if (url === '') return { at, link: null, title, reason: 'missing:url' };
  if (!isAddress(url)) return { at, link: null, title: title ?? tidyLine(url), reason: 'not-valid:url' };
  return {
    at,
    link: toLink(url, title, raw),
    ...(raw.body && { body: raw.body }),
    ...(raw.unreadTime !== undefined && { unreadTime: tidyLine(raw.unreadTime).slice(0, LONGEST_TIME) }),
  };
}

function toLink(
  url: string,
  title: string | null,
  { note, tags, folders, state, savedAt, highlights }: RawLink,
): ImportedLink {
  const folder = folders
    ?.map(tidyLine)
    .filter((name) => name !== '')
    .join(FOLDER_SEPARATOR);
  return {
    url,
    // Tools that know no title put the address there.
    title: title === url ? null : title,
    note: textOrNull(note),
    tags: [...new Set(tags?.map(tidyLine))].filter((tag) => tag !== ''),
    folder: folder || null,
    state: state ?? null,
    savedAt: savedAt ?? null,
    highlights: (highlights ?? []).filter(({ quote }) => quote.trim() !== ''),
  };
}

function lineOrNull(text: string | null | undefined): string | null {
  return (text && tidyLine(text)) || null;
}

/** A text of several lines, with one kind of line end. */
function textOrNull(text: string | null | undefined): string | null {
  return text?.toWellFormed().replace(/\r\n?/g, '\n').trim() || null;
}
