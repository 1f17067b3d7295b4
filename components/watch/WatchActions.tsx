import type { JSX } from 'preact';
import { holdPage, unwatchPage } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { WatchRecord } from '../../utils/model/watch';
import type { WatchingState } from './use-watching';

interface Props {
  watch: WatchRecord;
  watching: WatchingState;
}

/** Checks a watched page now, pauses it or goes on, and ends the watch; one that is due to a tag ends with the tag. */
export function WatchActions({ watch, watching }: Props): JSX.Element {
  const { pageUrl, held, paused, own } = watch;
  const db = getDatabase();
  return (
    <span class="watch-actions">
      {paused === 0 && (
        <button
          class="button"
          data-act="check"
          disabled={watching.checking}
          onClick={() => watching.check(pageUrl)}
        >
          {watching.checking ? t('watch.checking') : t('watch.check')}
        </button>
      )}
      <button
        class="button"
        data-act="hold"
        onClick={() => watching.change(() => holdPage(db, pageUrl, held === 1 ? 0 : 1, new Date()))}
      >
        {t(held === 1 ? 'watch.resume' : 'watch.pause')}
      </button>
      {own !== null && (
        <button
          class="button"
          data-act="stop"
          onClick={() => watching.end(() => unwatchPage(db, pageUrl, new Date()))}
        >
          {t('watch.stop')}
        </button>
      )}
    </span>
  );
}
