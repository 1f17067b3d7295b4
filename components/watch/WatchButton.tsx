import Eye from 'lucide/dist/esm/icons/eye.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { unwatchPage, watchPage } from '../../utils/archive/watch/change-watches';
import { readWatch } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { canBeWatched } from '../../utils/model/watch';
import { requestHosts } from '../../utils/platform/host-access';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon } from '../ui/icons/Icon';
import { useWatching } from './use-watching';

/** In the popup: begins to watch a page, or says that it is watched. How often, and the end of it, are in the reader. */
export function WatchButton({ pageUrl }: { pageUrl: string }): JSX.Element | null {
  const { value: watched } = useLiveQuery(() => readWatch(getDatabase(), pageUrl), [pageUrl]);
  const { failure, attempt } = useAttempt();
  const watching = useWatching();
  const [isRefused, setRefused] = useState(false);
  const start = () =>
    void attempt(async () => {
      const isGiven = await begin(pageUrl);
      setRefused(!isGiven);
      if (isGiven) watching.check(pageUrl);
    });
  if (!canBeWatched(pageUrl) || watched === undefined) return null;
  if (watched)
    return (
      <>
        <span id="watched" class="kept-watched" title={t('afterCapture.watchedHint')}>
          <Icon node={Eye} />
          {t('afterCapture.watched')}
        </span>
        {watching.failure && <FailureNotice failure={watching.failure} />}
      </>
    );
  return (
    <>
      <button
        id="watch-page"
        class="button button-quiet"
        title={t('afterCapture.watchHint', { site: new URL(pageUrl).hostname })}
        onClick={start}
      >
        <Icon node={Eye} />
        {t('afterCapture.watch')}
      </button>
      {isRefused && (
        <span class="failure-line watch-refused" role="alert">
          {t('afterCapture.watchRefused')}
        </span>
      )}
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

/**
 * Asks for access and begins to watch meanwhile: the browser's question may close the popup, and nobody would be left to do it.
 * @returns whether access was given
 */
async function begin(pageUrl: string): Promise<boolean> {
  const asked = requestHosts([pageUrl]);
  await watchPage(getDatabase(), pageUrl, 'auto', new Date());
  if (await asked) return true;
  await unwatchPage(getDatabase(), pageUrl, new Date());
  return false;
}
