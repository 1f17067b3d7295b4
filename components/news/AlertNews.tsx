import type { JSX } from 'preact';
import {
  listAlertNews,
  lookAtAlert,
  type AlertNews as News,
} from '../../utils/archive/saved-searches/alerts';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { libraryHref } from '../navigation/library-address';
import { listHash } from '../navigation/route';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useIndexChanges } from '../ui/hooks/use-index-changes';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/** Says in the popup which alerts found something new, until the user has looked at it. */
export function AlertNews({ onOpen }: { onOpen: (href: string) => void }): JSX.Element | null {
  const changes = useIndexChanges();
  // A database that cannot be read is told of by the list, which reads it too.
  const { value: news = [] } = useLiveQuery(
    (signal) => listAlertNews(getDatabase(), new Date(), signal),
    [changes],
  );
  const { failure, attempt } = useAttempt();
  if (news.length === 0) return null;
  return (
    <section id="alert-news" class="watch-news" role="status">
      <p class="watch-news-title">{t('alerts.title')}</p>
      <ul>
        {news.map(({ alert: { id, name, filter }, fresh }) => (
          <li key={id}>
            <a
              href={libraryHref(listHash({ filter, sort: 'seen' }))}
              title={filter}
              onClick={(event) => {
                event.preventDefault();
                onOpen(event.currentTarget.href);
              }}
            >
              <bdi>{name}</bdi>
            </a>
            {' · '}
            {t('alerts.fresh', { count: fresh })}
          </li>
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
      <button class="button button-quiet" onClick={() => void attempt(() => lookAtAll(news))}>
        {t('watchNews.dismiss')}
      </button>
    </section>
  );
}

async function lookAtAll(news: readonly News[]): Promise<void> {
  for (const { alert } of news) await lookAtAlert(getDatabase(), alert, new Date());
}
