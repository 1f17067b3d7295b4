import type { JSX } from 'preact';
import type { StoredNote } from '../../utils/archive/notes/save-note';
import { t } from '../../utils/i18n/translate';
import type { Settlement } from './note-session';

interface Props {
  theirs: StoredNote;
  onSettle: (how: Settlement) => void;
}

/** The note that another tab has stored meanwhile, and the choice between the two texts. */
export function NoteConflict({ theirs, onSettle }: Props): JSX.Element {
  return (
    <div id="note-conflict" class="note-conflict" role="alert">
      <p>{t('annotate.noteConflict')}</p>
      <pre class="note-theirs" aria-label={t('annotate.noteTheirs')} tabIndex={0} role="region" dir="auto">
        {theirs.text || t('annotate.noteEmpty')}
      </pre>
      <div class="note-choice">
        <button class="button" onClick={() => onSettle('both')}>
          {t('annotate.keepBoth')}
        </button>
        <button class="button button-quiet" onClick={() => onSettle('mine')}>
          {t('annotate.keepMine')}
        </button>
        <button class="button button-quiet" onClick={() => onSettle('theirs')}>
          {t('annotate.takeTheirs')}
        </button>
      </div>
    </div>
  );
}
