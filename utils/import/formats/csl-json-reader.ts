import type { ClaimedTime } from '../../model/link';
import { joinedNotes, noteText } from '../note-text';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import type { LinkReader, LinkRow } from './link-format';
import { fieldsIn, textIn, textsIn, treeOf, valuesIn } from './tree-fields';

/** Reads items; one without an address cannot be opened and archived, and is told. */
export const readCslJson: LinkReader = async function* ({ files }, { now }) {
  for (const file of files)
    for (const [index, item] of valuesIn(await treeOf(file)).entries())
      yield rowOf(`${file.path}, ${index + 1}`, item, now);
};

function rowOf(at: string, value: unknown, now: Date): LinkRow {
  const item = fieldsIn(value);
  if (!item) return { at, link: null, title: null, reason: 'not-an-object' };
  const url = textIn(item.URL);
  const notes = [item.note, item.annote, item.abstract].map((each) => noteText(textIn(each) ?? ''));
  return toLinkRow(at, {
    url,
    // Titles may have HTML for italics. What cannot be taken is told by its id, where it has no title.
    title: noteText(textIn(item.title) ?? (url === null ? textIn(item.id) : null) ?? ''),
    tags: [...(textIn(item.keyword)?.split(/[,;]/) ?? []), ...textsIn(item.categories)],
    note: joinedNotes(notes),
    savedAt: accessedTime(item.accessed, now),
  });
}

/** When the page was accessed: in parts, as text, or not at all. */
function accessedTime(value: unknown, now: Date): ClaimedTime | null {
  const date = fieldsIn(value);
  const parts = textsIn(valuesIn(date?.['date-parts'])[0]);
  const text = parts.length === 3 ? parts.join('-') : (textIn(date?.raw) ?? textIn(date?.literal));
  return writtenTime(text ?? textIn(value), now);
}
