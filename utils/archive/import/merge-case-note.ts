import type { CaseRecord } from '../../model/case';
import type { ExportCase } from '../../model/export-arrangement';
import { withKept } from './kept-text';
import { until } from './until';

/**
 * A stored case with the note of a file's: of two notes the later one stands above the other, unless one contains the other. A note
 * that was deleted here after the file's was written stays deleted. The same object when nothing changes.
 */
export function mergeCaseNote(
  record: CaseRecord,
  { note, noteChangedAt }: Pick<ExportCase, 'note' | 'noteChangedAt'>,
  now: Date,
): CaseRecord {
  if (!note || note === record.note) return record;
  const isLater = (noteChangedAt ?? '') > (record.noteChangedAt ?? '');
  if (record.note === null) {
    if (record.noteChangedAt !== null && !isLater) return record;
    return { ...record, note, noteChangedAt: until(noteChangedAt ?? now.toISOString(), now) };
  }
  const joined = isLater ? withKept(note, record.note) : withKept(record.note, note);
  // An editor that is open somewhere tells by the time that the note is another one.
  return joined === record.note ? record : { ...record, note: joined, noteChangedAt: now.toISOString() };
}
