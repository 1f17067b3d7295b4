import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { focusList } from '../../sources/focus-list';
import { FailureNotice } from '../../ui/FailureNotice';
import { IconButton } from '../../ui/IconButton';
import type { Tagged, Tagging } from './use-tagging';

/** Long enough to read and reach by keyboard, as what is told of a deletion. */
const SHOWN_MS = 12_000;

/** Says how many sources got a tag, and takes it back. Goes after a while, unless it is pointed at or focused; a failure stays. */
export function TaggedNote({ tagged, tagging }: { tagged: Tagged; tagging: Tagging }): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || 'failure' in tagged) return;
    const timer = setTimeout(tagging.dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [tagged, isHeld]);
  const leave = (end: () => void) => () => {
    focusList();
    end();
  };
  return (
    <div
      class="tagged-note"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {'failure' in tagged ? (
        <FailureNotice failure={tagged.failure} />
      ) : (
        <p id="tagged" class="list-note" role="status">
          {t('find.tagged', tagged)}
        </p>
      )}
      {'count' in tagged && tagged.count > 0 && (
        <button class="button button-quiet" onClick={leave(tagging.undo)}>
          {t('notices.undo')}
        </button>
      )}
      <IconButton icon={X} size={16} label={t('notices.dismiss')} onClick={leave(tagging.dismiss)} />
    </div>
  );
}
