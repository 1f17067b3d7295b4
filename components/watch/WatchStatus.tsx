import type { JSX } from 'preact';
import { storeReading } from '../../utils/archive/watch/store-reading';
import type { WatchedPage } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { WatchRecord } from '../../utils/model/watch';
import { browserName } from '../../utils/platform/browser-name';
import { readableAddress } from '../../utils/url/readable-address';
import type { WatchingState } from './use-watching';
import { explanation, nextWords } from './watch-words';
import { WatchingProblems } from './WatchingProblems';

interface Props {
  watched: WatchedPage;
  watching: WatchingState;
}

/** What the last look at a page came to, when the next one is, and what the user can do about it. */
export function WatchStatus({ watched, watching }: Props): JSX.Element {
  const { watch } = watched;
  const { result } = watch;
  return (
    <div class="watch-status" role="status" data-result={result?.kind ?? 'none'}>
      <p>
        {result && <ResultWords result={result} />}
        {nextWords(watch)}
      </p>
      {result && <Explanation result={result} />}
      <Remedies watched={watched} watching={watching} />
      <WatchingProblems watching={watching} />
    </div>
  );
}

type Result = NonNullable<WatchRecord['result']>;

function ResultWords({ result: { kind, at } }: { result: Result }): JSX.Element {
  return (
    <>
      <strong>
        {t(`watchNews.result.${kind}`)}
        {' · '}
      </strong>
      {`${t('watch.checked', { date: shortDateTime(at) })} · `}
    </>
  );
}

/** What a result means, and where a page that has moved is now. */
function Explanation({ result }: { result: Result }): JSX.Element {
  const { kind, detail } = result;
  const explained = explanation(result);
  return (
    <>
      {explained && <p class="watch-explained">{explained}</p>}
      {kind === 'moved' && detail !== '' && (
        <p class="watch-explained">
          <a href={detail} target="_blank" rel="noreferrer" dir="ltr">
            {readableAddress(detail)}
          </a>
        </p>
      )}
    </>
  );
}

/** Stores what was fetched and not stored by itself, and asks for access that was taken back. */
function Remedies({ watched: { watch, hasReading }, watching }: Props): JSX.Element {
  const { result, pageUrl } = watch;
  const store = () => storeReading(getDatabase(), pageUrl, browserName(navigator.userAgent));
  return (
    <>
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
    </>
  );
}
