import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { removePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { Dialog } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { forgetOrphans } from './left-drafts';

interface Props {
  urls: readonly string[];
  /** They are gone, and so is what had the focus. */
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks before sources in the bin are deleted for good, does it, and can be stopped in the middle. */
export function RemoveDialog({ urls, onRemoved, onClose }: Props): JSX.Element {
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef(new AbortController()).current;
  const remove = (close: () => void) => {
    setDone(0);
    const db = getDatabase();
    const work = removePages(db, urls, setDone, stop.signal).then(() => forgetOrphans(db));
    work.then(
      () => {
        close();
        onRemoved();
      },
      (error: unknown) => {
        setFailure(toFailure(error));
        setDone(null);
      },
    );
  };
  const isWorking = done !== null;
  return (
    <Dialog
      id="remove-dialog"
      class="help-dialog remove-dialog"
      labelledBy="remove-title"
      onStop={isWorking ? () => stop.abort() : null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <h2 id="remove-title">{t('find.removeSure', { count: urls.length })}</h2>
          <p>{t('find.removeMeans')}</p>
          <p>{t('find.removeLeaves')}</p>
          {failure && <FailureNotice failure={failure} />}
          {isWorking && (
            <progress aria-labelledby="remove-title" max={urls.length} value={done} data-done={done} />
          )}
          <div class="dialog-actions">
            <button id="remove-no" class="button" onClick={() => (isWorking ? stop.abort() : close())}>
              {t(isWorking ? 'find.removeStop' : 'find.removeNo')}
            </button>
            <button
              id="remove-yes"
              class="button button-danger"
              disabled={isWorking}
              onClick={() => remove(close)}
            >
              {t('find.removeNow')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
