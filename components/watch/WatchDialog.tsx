import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { watchPages } from '../../utils/archive/watch/change-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { canBeWatched } from '../../utils/model/watch';
import { requestHosts } from '../../utils/platform/host-access';
import { Dialog } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';

/** Pages that can be taken on at once: each is asked for by itself, again and again. */
const MOST = 500;

/** Sites that are named before the rest is a number. */
const SITES_SHOWN = 8;

interface Props {
  /** Keys of the sources that are to be watched. */
  urls: readonly string[];
  /** Called once they are. */
  onBegun: () => void;
  onClose: () => void;
}

/** Asks before several pages are watched: which sites the browser will ask about, once for all of them. */
export function WatchDialog({ urls, onBegun, onClose }: Props): JSX.Element {
  const watchable = urls.filter(canBeWatched);
  return (
    <Dialog
      id="watch-dialog"
      class="help-dialog watch-dialog"
      labelledBy="watch-dialog-title"
      onClose={onClose}
    >
      {(close) => (
        <>
          <h2 id="watch-dialog-title">{t('watched.ask', { count: watchable.length })}</h2>
          <Question urls={watchable} leftOut={urls.length - watchable.length} />
          <Answer
            urls={watchable}
            onCancel={close}
            onBegun={() => {
              close();
              onBegun();
            }}
          />
        </>
      )}
    </Dialog>
  );
}

/** What will be asked, of which sites, and what is left out. */
function Question({ urls, leftOut }: { urls: readonly string[]; leftOut: number }): JSX.Element {
  const sites = [...new Set(urls.map((url) => new URL(url).hostname))].sort();
  return (
    <>
      {sites.length > 0 && <p>{t('watched.askSites', { count: sites.length })}</p>}
      <ul class="watch-sites" dir="ltr">
        {sites.slice(0, SITES_SHOWN).map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
      {sites.length > SITES_SHOWN && <p>{t('watched.moreSites', { count: sites.length - SITES_SHOWN })}</p>}
      {leftOut > 0 && <p>{t('watched.leftOut', { count: leftOut })}</p>}
      {urls.length > MOST && <p role="alert">{t('watched.tooMany', { count: MOST })}</p>}
    </>
  );
}

interface AnswerProps {
  urls: readonly string[];
  onCancel: () => void;
  onBegun: () => void;
}

/** The buttons. Nothing is watched without the access that the browser is asked for in the click. */
function Answer({ urls, onCancel, onBegun }: AnswerProps): JSX.Element {
  const { failure, attempt } = useAttempt();
  const [isRefused, setRefused] = useState(false);
  const begin = () =>
    void attempt(async () => {
      const isGiven = await requestHosts(urls);
      setRefused(!isGiven);
      if (!isGiven) return;
      // The background looks at them as soon as they are stored.
      await watchPages(getDatabase(), urls, new Date());
      onBegun();
    });
  return (
    <>
      {isRefused && (
        <p class="failure-line watch-refused" role="alert">
          {t('watch.refused')}
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div class="dialog-actions">
        <button class="button" onClick={onCancel}>
          {t('find.cancel')}
        </button>
        <button
          id="watch-begin"
          class="button button-primary"
          disabled={urls.length === 0 || urls.length > MOST}
          onClick={begin}
        >
          {t('watched.begin')}
        </button>
      </div>
    </>
  );
}
