import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { IconButton } from '../ui/IconButton';
import type { Undoing } from './use-undo';

interface Props {
  undoing: Undoing;
  /** Called when a button of the note goes with it, to give the focus another place. */
  onLeave: () => void;
}

/** Says what was done, and takes it back; it stays until the next thing is done. In sight wherever the pane is scrolled to. */
export function UndoNote({ undoing, onLeave }: Props): JSX.Element {
  const { done, failure, undo, dismiss } = undoing;
  const leave = (end: () => void) => () => {
    onLeave();
    end();
  };
  return (
    <div class="undo-note" data-shown={done !== null || failure !== null}>
      <p role="status">{done?.words}</p>
      {failure && <FailureNotice failure={failure} />}
      {done && (
        <>
          <button class="button" onClick={leave(undo)}>
            {t('notices.undo')}
          </button>
          <IconButton icon={X} size={16} label={t('notices.dismiss')} onClick={leave(dismiss)} />
        </>
      )}
    </div>
  );
}
