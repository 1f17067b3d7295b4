import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { NoteConflict } from './NoteConflict';
import type { NoteSession, NoteState } from './note-session';
import { type Noted, useNote } from './use-note';

const NoteView = lazy(() => import('./NoteView'), 'NoteView');

interface Props {
  noted: Noted;
  /** Whether it is shown because the user wants to write: the field has the focus. */
  focused?: boolean;
}

/** A note: rendered while it is read, a text field while it is written. Give it what tells one note from another as `key`. */
export function NoteEditor({ noted, focused = false }: Props): JSX.Element {
  const { session, state } = useNote(noted);
  const [isWriting, setWriting] = useState(focused);
  const { text, theirs, failure } = state;
  const isShown = !isWriting && text.trim() !== '' && !theirs;
  return (
    <section class="note" aria-labelledby="note-title">
      <header class="margin-header">
        <h2 id="note-title">{t('annotate.note')}</h2>
        {isShown ? (
          <button id="edit-note" class="margin-action" onClick={() => setWriting(true)}>
            {t('annotate.editNote')}
          </button>
        ) : (
          <SavedMark state={state} />
        )}
      </header>
      {isShown ? (
        <NoteView text={text} />
      ) : (
        <NoteField
          session={session}
          state={state}
          focused={isWriting}
          onWriting={() => setWriting(true)}
          onDone={() => setWriting(false)}
        />
      )}
      {theirs && <NoteConflict theirs={theirs} onSettle={(how) => void session.settle(how)} />}
      {failure && <FailureNotice failure={failure} onRetry={() => void session.flush()} />}
    </section>
  );
}

function SavedMark({ state }: { state: NoteState }): JSX.Element {
  const [wasDirty, setWasDirty] = useState(false);
  useEffect(() => {
    if (state.isDirty) setWasDirty(true);
  }, [state.isDirty]);
  return (
    <span id="note-status" class="margin-hint" role="status" data-dirty={state.isDirty}>
      {state.isDirty ? t('annotate.noteSaving') : wasDirty && t('annotate.noteSaved')}
    </span>
  );
}

interface FieldProps {
  session: NoteSession;
  state: NoteState;
  /** Whether it comes in the place of the rendered note, at the user's wish. */
  focused: boolean;
  onWriting: () => void;
  onDone: () => void;
}

function NoteField({ session, state, focused, onWriting, onDone }: FieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, []);
  const done = () => {
    void session.flush();
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys here are for writing; the reader's own (Delete, arrows, undo) stay out of it.
    event.stopPropagation();
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.isComposing) return;
    field.current?.blur();
    done();
  };
  return (
    <>
      <textarea
        id="note-field"
        class="note-field"
        ref={field}
        dir="auto"
        rows={Math.min(24, Math.max(3, state.text.split('\n').length + 1))}
        aria-labelledby="note-title"
        aria-describedby="note-hint"
        placeholder={t('annotate.writeNote')}
        value={state.text}
        onFocus={onWriting}
        onInput={(event) => session.type(event.currentTarget.value)}
        onBlur={() => void session.flush()}
        onKeyDown={onKeyDown}
      />
      <p class="note-foot">
        <span id="note-hint" class="margin-hint">
          {t('annotate.noteHint')}
        </span>
        {state.text.trim() !== '' && (
          <button class="margin-action" onClick={done}>
            {t('annotate.doneNote')}
          </button>
        )}
      </p>
    </>
  );
}
