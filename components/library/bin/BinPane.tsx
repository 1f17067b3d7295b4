import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { allInBin, listBin } from '../../../utils/archive/pages/list-bin';
import { getDatabase } from '../../../utils/db/database';
import { t } from '../../../utils/i18n/translate';
import { Boundary } from '../../ui/Boundary';
import { FailureNotice } from '../../ui/FailureNotice';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { useSettings } from '../../ui/hooks/use-settings';
import { BackBar } from '../../navigation/BackBar';
import { type Listing, listHash } from '../../navigation/route';
import { RemoveDialog } from '../../sources/RemoveDialog';
import { Binned, BrokenBinned } from './Binned';
import { BinHead } from './BinHead';

/** Rows shown at first, and added by each "more". */
const ROWS = 100;

interface Props {
  now: Date;
  /** What the list beside it shows. */
  listing: Listing;
  onRestore: (urls: readonly string[]) => void;
}

/** The sources in the bin, the latest deleted first: each can be restored, or deleted for good at once. */
export function BinPane({ now, listing, onRestore }: Props): JSX.Element {
  const [limit, setLimit] = useState(ROWS);
  /** Sources that the user is asked about; `null` for none. */
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const days = useSettings().settings?.binDays;
  const { value, failure } = useLiveQuery(() => readBin(limit), [limit]);
  const { pages, all } = value ?? { pages: [], all: [] };
  return (
    <div class="bin-page">
      <BackBar href={listHash(listing)} label={t('find.bin')} />
      <main id="bin" class="bin" tabIndex={-1} aria-labelledby="bin-title">
        <BinHead days={days} pages={pages} onRestore={onRestore} onEmpty={() => setRemoving(all)} />
        {failure && <FailureNotice failure={failure} onRetry={() => location.reload()} />}
        {value && all.length === 0 && <p class="list-note">{t('find.binEmpty')}</p>}
        <ul class="bin-rows">
          {pages.map((page) => (
            <li key={page.url} data-page-url={page.url}>
              <Boundary of={page} fallback={() => <BrokenBinned url={page.url} />}>
                <Binned page={page} now={now} days={days ?? 0} listing={listing} />
              </Boundary>
              <span class="bin-actions">
                <button class="button button-quiet" onClick={() => onRestore([page.url])}>
                  {t('find.restore')}
                </button>
                <button class="button button-quiet button-danger" onClick={() => setRemoving([page.url])}>
                  {t('find.removeNow')}
                </button>
              </span>
            </li>
          ))}
        </ul>
        {pages.length === limit && (
          <button class="button" onClick={() => setLimit(limit + ROWS)}>
            {t('find.more')}
          </button>
        )}
      </main>
      {removing && (
        <RemoveDialog
          urls={removing}
          onRemoved={() => document.querySelector<HTMLElement>('#bin')?.focus()}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  );
}

/** The first rows, and the keys of all. */
async function readBin(limit: number) {
  const [pages, all] = await Promise.all([listBin(getDatabase(), limit), allInBin(getDatabase())]);
  return { pages, all };
}
