import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listBin } from '../../utils/archive/pages/list-bin';
import { getDatabase } from '../../utils/db/database';
import { relativeTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { Boundary } from '../ui/Boundary';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { useSettings } from '../ui/hooks/use-settings';
import { BackBar } from '../navigation/BackBar';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';

/** Rows shown at first, and added by each "more". */
const ROWS = 100;

interface Props {
  now: Date;
  backHref: string;
  onRestore: (urls: readonly string[]) => void;
}

/** What is in the bin, deleted last first, and the way out of it. */
export function BinPane({ now, backHref, onRestore }: Props): JSX.Element {
  const [limit, setLimit] = useState(ROWS);
  const days = useSettings().settings?.binDays;
  const { value, failure } = useLiveQuery(() => listBin(getDatabase(), limit), [limit]);
  return (
    <div class="bin-page">
      <BackBar href={backHref} label={t('find.bin')} />
      <main id="bin" class="bin" aria-labelledby="bin-title">
        <header class="bin-head">
          <h2 id="bin-title">{t('find.bin')}</h2>
          {days !== undefined && <p>{days === 0 ? t('find.binKept') : t('find.binHint', { count: days })}</p>}
          {(value?.length ?? 0) > 1 && (
            <button class="button" onClick={() => onRestore(value?.map(({ url }) => url) ?? [])}>
              {t('find.restoreAll')}
            </button>
          )}
        </header>
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        {value?.length === 0 && <p class="list-note">{t('find.binEmpty')}</p>}
        <ul class="bin-rows">
          {value?.map((page) => (
            <li key={page.url} data-page-url={page.url}>
              <Boundary of={page} fallback={() => <Broken url={page.url} />}>
                <Binned page={page} now={now} />
              </Boundary>
              <button class="button button-quiet" onClick={() => onRestore([page.url])}>
                {t('find.restore')}
              </button>
            </li>
          ))}
        </ul>
        {value?.length === limit && (
          <button class="button" onClick={() => setLimit(limit + ROWS)}>
            {t('find.more')}
          </button>
        )}
      </main>
    </div>
  );
}

function Binned({ page, now }: { page: PageRecord; now: Date }): JSX.Element {
  const named = { ...page, url: page.visitedUrl };
  return (
    <>
      <span class="bin-title" lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
        {titleOf(named)}
      </span>
      <span class="bin-facts">
        <bdi>{siteOf(named)}</bdi> ·{' '}
        {t('find.deleted', { time: relativeTime(page.deletedAt ?? '', now) ?? t('list.justNow') })}
      </span>
    </>
  );
}

/** In place of a source that cannot be drawn. */
function Broken({ url }: { url: string }): JSX.Element {
  return (
    <>
      <span class="bin-title">{t('list.broken')}</span>
      <span class="bin-facts" dir="ltr">
        {url}
      </span>
    </>
  );
}
