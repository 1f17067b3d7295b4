import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { errorWords } from '../../utils/i18n/error-words';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';
import { focusList } from './focus-list';
import type { Deletion } from './use-deletion';

/** Long enough to read and reach by keyboard; Ctrl+Z works after it too. */
const SHOWN_MS = 12_000;

/** Says what was deleted and offers to undo it. Stays while pointed at or focused. */
export function Toast({ deletion }: { deletion: Deletion }): JSX.Element {
  const { notice, dismiss, undo } = deletion;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!notice || 'failure' in notice || held) return;
    const timer = setTimeout(dismiss, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held]);
  return (
    <div
      class="toast-place"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <div role="status" class="toast-words">
        {notice && (
          <span>
            {'failure' in notice ? failureWords(notice.failure.code) : t('notices.deleted', notice)}
          </span>
        )}
      </div>
      {notice && 'count' in notice && (
        <button id="undo-button" class="toast-undo" title={t('notices.undoHint')} onClick={() => leave(undo)}>
          {t('notices.undo')}
        </button>
      )}
      {notice && (
        <button class="icon-button" aria-label={t('notices.dismiss')} onClick={() => leave(dismiss)}>
          <Icon node={X} />
        </button>
      )}
    </div>
  );
}

/** Does what ends the toast, whose buttons go with it. */
function leave(end: () => void): void {
  focusList();
  end();
}

function failureWords(code: Parameters<typeof errorWords>[0]): string {
  const { title, nextStep } = errorWords(code);
  return `${title}. ${nextStep}`;
}
