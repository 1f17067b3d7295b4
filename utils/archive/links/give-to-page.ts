import { v7 as uuidv7 } from 'uuid';
import { quoteFinder } from '../../highlights/match-quote';
import { quoteAt } from '../../highlights/text-quote';
import type { HighlightRecord, TextQuote } from '../../model/highlight';
import type { ImportedHighlight, LinkRecord, PageNotes } from '../../model/link';
import type { PageRecord } from '../../model/records';
import { withKept } from '../../model/with-kept';
import { tidyTag, withTags } from '../tags/tag-text';

/** An archived page that receives the tags, note and highlights of a link. */
export interface Receiving {
  page: PageRecord;
  /** Text of the snapshot that it shows. */
  text: string;
  now: Date;
}

/** The rows after a link gave to its page what the user had written to it in another tool. */
export interface Given {
  link: LinkRecord;
  page: PageRecord;
  highlights: HighlightRecord[];
}

/**
 * Gives a page the tags, note and highlights of the link that it was archived from. Nothing that the page has is
 * replaced: tags are united, and the page's own note stands above the link's. A quote that is not in the text is kept
 * without a place.
 */
export function giveToPage(link: LinkRecord, { page, text, now }: Receiving): Given {
  const before = notesOf(page);
  const after = notesAfter(before, link, now);
  const known = link.given?.highlights ?? 0;
  const highlights = toHighlights(link.highlights.slice(known), page, { text, now });
  const highlightIds = highlights.map(({ id }) => id);
  const given = { before, after, highlightIds, highlights: link.highlights.length };
  return { page: { ...page, ...after }, highlights, link: { ...link, waiting: 0, given } };
}

/** The link of a page that has all of it already: nothing was given, and undoing takes nothing back. */
export function hasAllOf(link: LinkRecord, page: PageRecord): LinkRecord {
  const notes = notesOf(page);
  const given = { before: notes, after: notes, highlightIds: [], highlights: link.highlights.length };
  return { ...link, waiting: 0, given };
}

function notesOf({ tags, tagsChangedAt, note, noteChangedAt }: PageRecord): PageNotes {
  return { tags, tagsChangedAt, note, noteChangedAt };
}

function notesAfter(before: PageNotes, link: LinkRecord, now: Date): PageNotes {
  const time = now.toISOString();
  const tags = withTags(
    before.tags,
    link.tags.map(tidyTag).filter((tag) => tag !== ''),
  );
  const note = noteAfter(before.note, link.note);
  return {
    ...before,
    ...(tags.length > before.tags.length && { tags, tagsChangedAt: time }),
    ...(note !== before.note && { note, noteChangedAt: time }),
  };
}

/** The page's note with the link's below it. */
function noteAfter(before: string | null, more: string | null): string | null {
  return before === null || more === null ? (before ?? more) : withKept(before, more);
}

function toHighlights(
  highlights: readonly ImportedHighlight[],
  { url, newestSnapshotId }: PageRecord,
  { text, now }: Pick<Receiving, 'text' | 'now'>,
): HighlightRecord[] {
  if (highlights.length === 0) return [];
  const find = quoteFinder(text);
  return highlights.map(({ quote, comment, markedAt }) => {
    const createdAt = markedAt?.value ?? now.toISOString();
    return {
      id: uuidv7({ msecs: now.getTime() }),
      pageUrl: url,
      snapshotId: newestSnapshotId,
      quote: placed(quote, text, find),
      colour: 'yellow',
      comment,
      createdAt,
      changedAt: createdAt,
      deletedAt: null,
    };
  });
}

function placed(
  quote: ImportedHighlight['quote'],
  text: string,
  find: ReturnType<typeof quoteFinder>,
): TextQuote {
  const bare = { exact: quote, prefix: '', suffix: '' };
  const range = find(bare);
  return (range && quoteAt(text, range)) ?? bare;
}
