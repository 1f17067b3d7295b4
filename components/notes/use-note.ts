import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteEdit, NoteSave } from '../../utils/archive/notes/save-note';
import { toFailure } from '../../utils/model/to-failure';
import { dropDraft, keepDraft, takeDraft, type Written } from '../ui/hooks/drafts';
import { useLeaving } from '../ui/hooks/use-leaving';
import { NoteSession, type NoteState } from './note-session';

/** Typing pauses this long before the note is stored. */
const PAUSE_MS = 600;

/** What has a note: a page or a case. */
export interface Noted {
  /** Names its drafts. */
  draft: Written;
  note: string | null;
  /** Tells whether another tab stored a note meanwhile. */
  noteChangedAt: string | null;
  save: (text: string, edit: NoteEdit) => Promise<NoteSave>;
}

/** A note, being edited: stored at every pause, when the field or the tab is left, and when a draft was found. */
export function useNote(noted: Noted): { session: NoteSession; state: NoteState } {
  const [, setState] = useState<NoteState | null>(null);
  const held = useRef<NoteSession | null>(null);
  const session = (held.current ??= openSession(noted, setState));
  const { state } = session;
  const flush = () => void session.flush();

  useEffect(
    () => session.follow({ text: noted.note ?? '', changedAt: noted.noteChangedAt }),
    [noted.noteChangedAt],
  );
  useEffect(() => {
    if (!state.isDirty) return;
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state.text, state.isDirty]);
  useLeaving(flush);
  return { session, state };
}

function openSession(
  { draft: of, note, noteChangedAt, save }: Noted,
  onChange: (state: NoteState) => void,
): NoteSession {
  const editor = crypto.randomUUID();
  return new NoteSession(
    { text: note ?? '', changedAt: noteChangedAt },
    takeDraft(of),
    {
      save: (text, base) => save(text, { base, now: new Date() }),
      keepDraft: (draft) => keepDraft(of, editor, draft),
      dropDraft: () => dropDraft(of, editor),
      toFailure,
    },
    onChange,
  );
}
