import type { CaseRecord } from '../../model/case';
import type { ExportCase } from '../../model/export-arrangement';
import { withKept } from '../../model/with-kept';
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
  if (record.note !== null)
    return withJoined(record, isLater ? [note, record.note] : [record.note, note], now);
  const isDeleted = record.noteChangedAt !== null && !isLater;
  return isDeleted
    ? record
    : { ...record, note, noteChangedAt: until(noteChangedAt ?? now.toISOString(), now) };
}

function withJoined(record: CaseRecord, [later, earlier]: [string, string], now: Date): CaseRecord {
  const note = withKept(later, earlier);
  // An editor that is open somewhere tells by the time that the note is another one.
  return note === record.note ? record : { ...record, note, noteChangedAt: now.toISOString() };
}
