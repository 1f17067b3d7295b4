import type { JSX } from 'preact';
import { dismissNews } from '../../utils/archive/watch/change-watches';
import { listNews, type WatchedNews } from '../../utils/archive/watch/read-watches';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { comparePath } from '../navigation/compare-path';
import { libraryHref, readerPath } from '../navigation/library-address';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { LazyFailureNotice } from '../ui/lazy-failure-notice';
import { titleOf } from '../sources/page-words';

/** More than this, and the rest is a number. */
const SHOWN = 3;

/** Says in popup and library which watched pages changed or vanished, until the user has seen it. */
export function WatchNews({ onOpen }: { onOpen?: ((href: string) => void) | undefined }): JSX.Element | null {
  // A database that cannot be read is told of by the list, which reads it too.
  const { value: news = [] } = useLiveQuery(() => listNews(getDatabase()), []);
  const { failure, attempt } = useAttempt();
  if (news.length === 0) return null;
  return (
    <section id="watch-news" class="watch-news" role="status">
      <p class="watch-news-title">{t('watchNews.title', { count: news.length })}</p>
      <ul>
        {news.slice(0, SHOWN).map((each) => (
          <li key={each.page.url}>
            <a
              href={hrefOf(each)}
              onClick={(event) => {
                if (!onOpen) return;
                event.preventDefault();
                onOpen(event.currentTarget.href);
              }}
            >
              {titleOf({ ...each.page, url: each.page.visitedUrl })}
            </a>
            {' · '}
            {each.watch.news && t(`watchNews.result.${each.watch.news}`)}
          </li>
        ))}
      </ul>
      {news.length > SHOWN && <p>{t('watchNews.more', { count: news.length - SHOWN })}</p>}
      {failure && <LazyFailureNotice failure={failure} />}
      <button
        class="button button-quiet"
        onClick={() => void attempt(() => dismissNews(getDatabase(), null))}
      >
        {t('watchNews.dismiss')}
      </button>
    </section>
  );
}

/** To what changed, or to the page. */
function hrefOf({ page, previousId }: WatchedNews): string {
  const { newestSnapshotId } = page;
  return libraryHref(
    previousId === null ? readerPath(newestSnapshotId) : comparePath(previousId, newestSnapshotId),
  );
}
