import type { JSX } from 'preact';
import { readWatched, type WatchedEntry } from '../../utils/archive/watch/read-watched';
import { getDatabase } from '../../utils/db/database';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { BackBar } from '../navigation/BackBar';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { CheckAll } from './CheckAll';
import { WatchedPageRow } from './WatchedPageRow';

/** The watched pages as a view of the library: how each stands, when it changed last, when it is looked at next. */
export function WatchedPane({ backHref }: { backHref: string }): JSX.Element {
  const { value: pages, failure } = useLiveQuery(() => readWatched(getDatabase()), []);
  return (
    <div class="watched-page">
      <BackBar href={backHref} label={t('watched.title')} />
      <main id="watched-view" class="bin watched-view" tabIndex={-1} aria-labelledby="watched-title">
        <WatchedHead pages={pages ?? []} />
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        {pages?.length === 0 && <NoneWatched />}
        <ul class="services">
          {pages?.map((entry) => (
            <WatchedPageRow key={entry.page.url} watched={entry} change={changeWords(entry)} />
          ))}
        </ul>
      </main>
    </div>
  );
}

/** The title, and the button that has all pages looked at. */
function WatchedHead({ pages }: { pages: readonly WatchedEntry[] }): JSX.Element {
  return (
    <header class="bin-head">
      <h2 id="watched-title">{t('watched.title')}</h2>
      {pages.length > 0 && <p>{t('watch.intro')}</p>}
      <CheckAll id="look-at-all" pages={pages} />
    </header>
  );
}

/** When the page changed last, as far as its versions tell. */
function changeWords({ changedAt, page }: WatchedEntry): string {
  return changedAt === null
    ? t('watched.unchangedSince', { date: shortDateTime(page.firstArchivedAt) })
    : t('watched.changedOn', { date: shortDateTime(changedAt) });
}

/** Says how to begin. */
function NoneWatched(): JSX.Element {
  return (
    <div id="none-watched" class="list-state">
      <p class="list-state-title">{t('watched.noneTitle')}</p>
      <p class="watched-hint">{t('watched.noneHint')}</p>
    </div>
  );
}
