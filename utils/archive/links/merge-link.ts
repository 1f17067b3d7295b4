import { earlier } from '../../import/claimed-time';
import type { ImportedHighlight, LinkRecord, TakenLink } from '../../model/link';
import { withKept } from '../../model/with-kept';
import { withTags } from '../tags/tag-text';

/**
 * A link merged with one of the same address: tags and highlights are united, both notes are kept, the earlier time
 * counts, and in all other fields what was there first. Returns the same object when there is nothing new.
 */
export function mergeLink(link: LinkRecord, more: TakenLink, importId: string): LinkRecord {
  const savedAt = earlier(link.savedAt, more.savedAt);
  const merged: LinkRecord = {
    ...link,
    title: link.title ?? more.title,
    folder: link.folder ?? more.folder,
    state: link.state ?? more.state,
    savedAt,
    listedAt: savedAt?.value ?? link.listedAt,
    tags: withTags(link.tags, more.tags),
    note: joined(link.note, more.note),
    highlights: withHighlights(link.highlights, more.highlights),
  };
  if (JSON.stringify(merged) === JSON.stringify(link)) return link;
  // Those of another profile are earlier ones, and undoing passes on to what follows in the list.
  const brought = (more.importIds ?? []).filter((id) => !link.importIds.includes(id));
  return { ...merged, importIds: [...new Set([...brought, ...link.importIds, importId])] };
}

function joined(note: string | null, more: string | null): string | null {
  return note === null || more === null ? (note ?? more) : withKept(note, more);
}

function withHighlights(
  highlights: readonly ImportedHighlight[],
  more: readonly ImportedHighlight[],
): ImportedHighlight[] {
  const keyOf = ({ quote, comment }: ImportedHighlight) => JSON.stringify([quote, comment]);
  const known = new Set(highlights.map(keyOf));
  return [...highlights, ...more.filter((each) => !known.has(keyOf(each)))];
}
