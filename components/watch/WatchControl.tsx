import Eye from 'lucide/dist/esm/icons/eye.mjs';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { dismissNews, watchPage } from '../../utils/archive/watch/change-watches';
import { readWatch } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { canBeWatched, type WatchInterval } from '../../utils/model/watch';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { useWatching, type WatchingState } from './use-watching';
import { intervalOptions } from './watch-words';
import { WatchActions } from './WatchActions';
import { WatchingProblems } from './WatchingProblems';
import { WatchStatus } from './WatchStatus';

/** In the reader: has Menbe look by itself whether a page changes, and says how that stands. */
export function WatchControl({ pageUrl }: { pageUrl: string }): JSX.Element {
  const db = getDatabase();
  const { value: watched, failure } = useLiveQuery(() => readWatch(db, pageUrl), [pageUrl]);
  const watching = useWatching();
  useEffect(() => {
    // Whoever reads the page has seen its news.
    if (watched?.watch.news) watching.change(() => dismissNews(db, pageUrl));
  }, [watched?.watch.news]);
  if (failure) return <FailureNotice failure={failure} />;
  if (!canBeWatched(pageUrl)) return <span class="not-stated">{t('watch.impossible')}</span>;
  if (!watched) return <Begin pageUrl={pageUrl} watching={watching} isKnown={watched === null} />;
  const { watch } = watched;
  return (
    <div id="watch" class="watch">
      {watch.own !== null ? (
        <Frequency
          value={watch.own}
          onChange={(interval) => watching.change(() => watchPage(db, pageUrl, interval, new Date()))}
        />
      ) : (
        <p>{t('watch.byTag', { tags: watch.tags.join(', ') })}</p>
      )}
      <WatchStatus watched={watched} watching={watching} />
      <WatchActions watch={watch} watching={watching} />
    </div>
  );
}

function Begin({
  pageUrl,
  watching,
  isKnown,
}: {
  pageUrl: string;
  watching: WatchingState;
  isKnown: boolean;
}): JSX.Element {
  const db = getDatabase();
  return (
    <div id="watch" class="watch">
      <button
        id="watch-page"
        class="button"
        disabled={!isKnown}
        aria-describedby="watch-hint"
        onClick={() => watching.begin([pageUrl], pageUrl, () => watchPage(db, pageUrl, 'auto', new Date()))}
      >
        <Icon node={Eye} size={16} />
        {t('watch.begin')}
      </button>
      <p id="watch-hint" class="watch-explained">
        {t('watch.hint', { site: new URL(pageUrl).hostname })}
      </p>
      <WatchingProblems watching={watching} />
    </div>
  );
}

interface FrequencyProps {
  value: WatchInterval;
  onChange: (interval: WatchInterval) => void;
}

/** How often a page or tag is looked at. */
export function Frequency({ value, onChange }: FrequencyProps): JSX.Element {
  return (
    <select
      class="select watch-interval"
      aria-label={t('watch.howOften')}
      onChange={({ currentTarget }) => {
        const [interval] = intervalOptions()[currentTarget.selectedIndex] ?? [value];
        onChange(interval);
      }}
    >
      {intervalOptions().map(([interval, words]) => (
        <option key={interval} value={interval} selected={interval === value}>
          {words}
        </option>
      ))}
    </select>
  );
}
