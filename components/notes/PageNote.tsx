import type { JSX } from 'preact';
import { type NoteEdit, saveNote } from '../../utils/archive/notes/save-note';
import { getDatabase } from '../../utils/db/database';
import type { PageRecord } from '../../utils/model/records';
import { NoteEditor } from './NoteEditor';

interface Props {
  page: Pick<PageRecord, 'url' | 'note' | 'noteChangedAt'>;
  /** Whether it is shown because the user wants to write: the field has the focus. */
  focused?: boolean;
}

/** A page's note. Give it the page's URL as `key`. */
export function PageNote({ page: { url, note, noteChangedAt }, focused = false }: Props): JSX.Element {
  const save = (text: string, edit: NoteEdit) => saveNote(getDatabase(), url, text, edit);
  return <NoteEditor noted={{ draft: `note:${url}`, note, noteChangedAt, save }} focused={focused} />;
}
