import type { ClaimedTime } from '../../model/link';
import { idAt, isRecord, jsonIn, type JsonRecord, listAt, recordAt, textsAt } from '../json-fields';
import { joinedNotes, noteText } from '../note-text';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import type { LinkReader, LinkRow } from '../link-format';

/** Reads items; one without an address cannot be opened and archived, and is told. */
export const readCslJson: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const items = await jsonIn(file);
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries()) yield rowOf(`${file.path}, ${index + 1}`, item, now);
  }
};

function rowOf(at: string, item: unknown, now: Date): LinkRow {
  if (!isRecord(item)) return { at, link: null, title: null, reason: 'not-an-object' };
  const url = idAt(item, 'URL');
  const notes = ['note', 'annote', 'abstract'].map((name) => noteText(idAt(item, name) ?? ''));
  return toLinkRow(at, {
    url,
    // Titles may have HTML for italics. What cannot be taken is told by its id, where it has no title.
    title: noteText(idAt(item, 'title') ?? (url === null ? idAt(item, 'id') : null) ?? ''),
    tags: [...(idAt(item, 'keyword')?.split(/[,;]/) ?? []), ...textsAt(item, 'categories')],
    note: joinedNotes(notes),
    savedAt: accessedTime(item, now),
  });
}

/** When the page was accessed: in parts, as text, or not at all. */
function accessedTime(item: JsonRecord, now: Date): ClaimedTime | null {
  const date = recordAt(item, 'accessed');
  const [parts] = listAt(date, 'date-parts');
  const isDay = Array.isArray(parts) && parts.length === 3 && parts.every((part) => !isObject(part));
  const text = isDay ? parts.join('-') : (idAt(date, 'raw') ?? idAt(date, 'literal'));
  return writtenTime(text ?? idAt(item, 'accessed'), now);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object';
}
