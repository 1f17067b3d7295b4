import type { CitedName } from '../../cite/cited-name';
import { type CitedSource, toCitedSource } from '../../cite/cited-source';
import type { ExportItem } from '../../model/export-item';
import { oneLine, plainText } from '../../text/plain-text';

/** A source as programs for references take it: what citations say of it, and what the user added. All texts but notes are one line. */
export interface Reference extends CitedSource {
  /** Id of the snapshot. */
  id: string;
  /** ISO 8601 UTC with milliseconds. */
  archivedAt: string;
  abstract: string | null;
  tags: readonly string[];
  note: string | null;
  highlights: readonly { quote: string; comment: string | null }[];
}

/** The reference of an exported snapshot. */
export function toReference(item: ExportItem): Reference {
  const cited = toCitedSource(item);
  return {
    ...cited,
    title: oneLine(cited.title),
    site: oneLine(cited.site),
    authors: cited.authors.map(nameInOneLine),
    id: item.id,
    archivedAt: item.archivedAt,
    abstract: (item.excerpt && oneLine(item.excerpt)) || null,
    tags: item.tags.map(oneLine),
    note: item.note && plainText(item.note),
    highlights: item.highlights.map(({ target, body }) => ({
      quote: plainText(target.selector.exact),
      comment: body[0] ? plainText(body[0].value) : null,
    })),
  };
}

function nameInOneLine(name: CitedName): CitedName {
  if ('literal' in name) return { literal: oneLine(name.literal) };
  return { family: oneLine(name.family), given: oneLine(name.given) };
}

/** Where a copy is, for formats whose programs know no field for it. A line of its own: what is added to another line breaks their keys. */
export function archivedLine({ archive }: Pick<CitedSource, 'archive'>): string[] {
  return archive ? [`Archived: ${archive.url}`] : [];
}
