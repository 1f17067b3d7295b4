import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { Removal } from './use-removal';

/** Says that a highlight was deleted, with the way to have it back. */
export function UndoRemoval({ removal: { deleted, restore } }: { removal: Removal }): JSX.Element {
  const undo = useRef<HTMLButtonElement>(null);
  // After a deletion by keyboard the focus needs a new place.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [deleted]);
  return (
    <div class="highlight-undo" role="status">
      {deleted && t('annotate.highlightDeleted')}{' '}
      {deleted && (
        <button id="undo-highlight" class="margin-action" ref={undo} onClick={restore}>
          {t('annotate.undo')}
        </button>
      )}
    </div>
  );
}
