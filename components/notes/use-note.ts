import { useEffect, useRef, useState } from 'preact/hooks';
import { saveNote } from '../../utils/archive/notes/save-note';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { PageRecord } from '../../utils/model/records';
import { dropDraft, keepDraft, takeDraft } from '../ui/hooks/drafts';
import { useLeaving } from '../ui/hooks/use-leaving';
import { NoteSession, type NoteState } from './note-session';

/** Typing pauses this long before the note is stored. */
const PAUSE_MS = 600;

/** What of a page's row the editor needs; `noteChangedAt` tells whether another tab stored a note meanwhile. */
export type NotedPage = Pick<PageRecord, 'url' | 'note' | 'noteChangedAt'>;

/** The note of a page, being edited: stored at every pause, when the field or the tab is left, and when a draft was found. */
export function useNote(page: NotedPage): { session: NoteSession; state: NoteState } {
  const [, setState] = useState<NoteState | null>(null);
  const held = useRef<NoteSession | null>(null);
  const session = (held.current ??= openSession(page, setState));
  const { state } = session;
  const flush = () => void session.flush();

  useEffect(
    () => session.follow({ text: page.note ?? '', changedAt: page.noteChangedAt }),
    [page.noteChangedAt],
  );
  useEffect(() => {
    if (!state.isDirty) return;
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state.text, state.isDirty]);
  useLeaving(flush);
  return { session, state };
}

function openSession(page: NotedPage, onChange: (state: NoteState) => void): NoteSession {
  const { url } = page;
  const editor = crypto.randomUUID();
  return new NoteSession(
    { text: page.note ?? '', changedAt: page.noteChangedAt },
    takeDraft(`note:${url}`),
    {
      save: (text, base) => saveNote(getDatabase(), url, text, { base, now: new Date() }),
      keepDraft: (draft) => keepDraft(`note:${url}`, editor, draft),
      dropDraft: () => dropDraft(`note:${url}`, editor),
      toFailure,
    },
    onChange,
  );
}
