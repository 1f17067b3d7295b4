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

/** The sources in the bin, the latest deleted first, each with a button that restores it. */
export function BinPane({ now, backHref, onRestore }: Props): JSX.Element {
  const [limit, setLimit] = useState(ROWS);
  const { value: pages, failure } = useLiveQuery(() => listBin(getDatabase(), limit), [limit]);
  return (
    <div class="bin-page">
      <BackBar href={backHref} label={t('find.bin')} />
      <main id="bin" class="bin" aria-labelledby="bin-title">
        <BinHead pages={pages ?? []} onRestore={onRestore} />
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        {pages?.length === 0 && <p class="list-note">{t('find.binEmpty')}</p>}
        <ul class="bin-rows">
          {pages?.map((page) => (
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
        {pages?.length === limit && (
          <button class="button" onClick={() => setLimit(limit + ROWS)}>
            {t('find.more')}
          </button>
        )}
      </main>
    </div>
  );
}

interface HeadProps extends Pick<Props, 'onRestore'> {
  pages: readonly PageRecord[];
}

/** The title, how long the bin keeps its sources, and the button that restores all that are shown. */
function BinHead({ pages, onRestore }: HeadProps): JSX.Element {
  const days = useSettings().settings?.binDays;
  return (
    <header class="bin-head">
      <h2 id="bin-title">{t('find.bin')}</h2>
      {days !== undefined && <p>{days === 0 ? t('find.binKept') : t('find.binHint', { count: days })}</p>}
      {pages.length > 1 && (
        <button class="button" onClick={() => onRestore(pages.map(({ url }) => url))}>
          {t('find.restoreAll')}
        </button>
      )}
    </header>
  );
}

function Binned({ page, now }: { page: PageRecord; now: Date }): JSX.Element {
  const time = relativeTime(page.deletedAt ?? '', now) ?? t('list.justNow');
  return (
    <>
      <span class="bin-title" lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
        {titleOf(page)}
      </span>
      <span class="bin-facts">
        <bdi>{siteOf(page)}</bdi> · {t('find.deleted', { time })}
      </span>
    </>
  );
}

/** In place of a source that cannot be drawn. */
function Broken({ url }: { url: string }): JSX.Element {
  return (
    <>
      <span class="bin-title">{t('listState.broken')}</span>
      <span class="bin-facts" dir="ltr">
        {url}
      </span>
    </>
  );
}
