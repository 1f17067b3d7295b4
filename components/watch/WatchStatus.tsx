import type { JSX } from 'preact';
import { storeReading } from '../../utils/archive/watch/store-reading';
import type { WatchedPage } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { browserName } from '../../utils/platform/browser-name';
import { FailureNotice } from '../ui/FailureNotice';
import type { WatchingState } from './use-watching';
import { explanation, nextWords } from './watch-words';

interface Props {
  watched: WatchedPage;
  watching: WatchingState;
}

/** What the last look at a page came to, when the next one is, and what the user can do about it. */
export function WatchStatus({ watched: { watch, hasReading }, watching }: Props): JSX.Element {
  const { result, pageUrl } = watch;
  const explained = result && explanation(result);
  const store = () => storeReading(getDatabase(), pageUrl, browserName(navigator.userAgent));
  return (
    <div class="watch-status" role="status" data-result={result?.kind ?? 'none'}>
      <p>
        {result && (
          <strong>
            {t(`watchNews.result.${result.kind}`)}
            {' · '}
          </strong>
        )}
        {result && `${t('watch.checked', { date: shortDateTime(result.at) })} · `}
        {nextWords(watch)}
      </p>
      {explained && <p class="watch-explained">{explained}</p>}
      {result?.kind === 'moved' && result.detail !== '' && (
        <p class="watch-explained">
          <a href={result.detail} target="_blank" rel="noreferrer" dir="ltr">
            {result.detail}
          </a>
        </p>
      )}
      {hasReading && (
        <button class="button" data-act="store" onClick={() => watching.change(store)}>
          {t('watch.store')}
        </button>
      )}
      {result?.kind === 'not-allowed' && (
        <button
          class="button"
          data-act="allow"
          onClick={() => watching.begin([pageUrl], pageUrl, () => Promise.resolve())}
        >
          {t('watch.allow')}
        </button>
      )}
      {watching.refused && (
        <p class="failure-line" role="alert">
          {t('watch.refused')}
        </p>
      )}
      {watching.failure && <FailureNotice failure={watching.failure} />}
    </div>
  );
}
