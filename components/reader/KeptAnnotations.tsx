import type { JSX, RefObject } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import { KeptHighlights } from '../highlights/KeptHighlights';
import { lazy } from '../ui/hooks/lazy';

const NoteView = lazy(() => import('../notes/NoteView'), 'NoteView');

interface Props {
  view: SnapshotView;
  /** The article, as it is shown. */
  body: RefObject<HTMLElement | null>;
}

/** What the user added to a source that is only read: the note and the highlights, as they are. */
export function KeptAnnotations({ view, body }: Props): JSX.Element {
  const { note } = view.page;
  return (
    <aside id="annotations" class="annotations" aria-label={t('annotate.annotations')} tabIndex={-1}>
      {note !== null && note.trim() !== '' && (
        <section class="note" aria-labelledby="note-title">
          <header class="margin-header">
            <h2 id="note-title">{t('annotate.note')}</h2>
          </header>
          <NoteView text={note} />
        </section>
      )}
      <KeptHighlights view={view} body={body} />
    </aside>
  );
}
