import type { JSX } from 'preact';
import type { ChangedPage } from '../../../utils/archive/shelves/changed-pages';
import { readShelves, type ShelvedPages } from '../../../utils/archive/shelves/read-shelves';
import { getDatabase } from '../../../utils/db/database';
import { relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import { useLeadPictures } from '../../attachments/use-lead-pictures';
import { BackBar } from '../../navigation/BackBar';
import { compareHash, type Listing, listHash, sideHash } from '../../navigation/route';
import { FailureNotice } from '../../ui/FailureNotice';
import { useIndexChanges } from '../../ui/hooks/use-index-changes';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { Shelf } from './Shelf';

/** Sources on a shelf. */
const SIZE = 5;

interface Props {
  now: Date;
  listing: Listing;
}

/** The pane beside the list while no source is open: what changed, what was opened lately, this day a year ago, and most opened. */
export function Shelves({ now, listing }: Props): JSX.Element {
  const { value, failure } = useLiveQuery(
    () => readShelves(getDatabase(), SIZE, new Date()),
    [useIndexChanges(), now.toDateString()],
  );
  return (
    <div class="shelves-page">
      <BackBar href={listHash(listing)} label={t('shelves.title')} />
      <main id="shelves" class="shelves" data-loaded={value !== undefined} aria-label={t('shelves.title')}>
        {failure && <FailureNotice failure={failure} />}
        {value && <Filled shelves={value} now={now} listing={listing} />}
      </main>
    </div>
  );
}

function Filled({ shelves, now, listing }: Props & { shelves: ShelvedPages }): JSX.Element {
  const { changed, again, thatDay, opened } = shelves;
  const changedPages = changed.map(({ page }) => page);
  const all = [...changedPages, ...again, ...(thatDay?.pages ?? []), ...opened];
  const pictureOf = useLeadPictures(all.map(({ newestSnapshotId }) => newestSnapshotId));
  const shelf = { listing, pictureOf };
  if (all.length === 0) return <NothingShelved listing={listing} />;
  const changeOf = (url: string) => changed.find(({ page }) => page.url === url);
  return (
    <>
      <Shelf
        {...shelf}
        id="changed"
        name={t('shelves.changed')}
        pages={changedPages}
        wordsOf={({ url }) => <Change change={changeOf(url)} now={now} listing={listing} />}
      />
      <Shelf
        {...shelf}
        id="again"
        name={t('shelves.again')}
        pages={again}
        wordsOf={({ lastOpenedAt }) => t('shelves.openedAgo', { time: ago(lastOpenedAt, now) })}
      />
      <Shelf
        {...shelf}
        id="that-day"
        name={t(thatDay?.ago === 'month' ? 'shelves.monthAgo' : 'shelves.yearAgo')}
        pages={thatDay?.pages ?? []}
        wordsOf={({ firstArchivedAt }) => ago(firstArchivedAt, now)}
      />
      <Shelf
        {...shelf}
        id="opened"
        name={t('shelves.opened')}
        pages={opened}
        wordsOf={({ opens }) => t('shelves.opens', { count: opens ?? 0 })}
      />
    </>
  );
}

/** What became of a page, with the way to what changed where both versions are there. */
function Change({ change, now, listing }: Props & { change: ChangedPage | undefined }): JSX.Element | null {
  if (!change) return null;
  const { page, at, previousId, result } = change;
  const words = result ? t(`watchNews.result.${result}`) : t('shelves.newVersion', { time: ago(at, now) });
  return (
    <>
      {words}
      {previousId !== null && (
        <>
          {' · '}
          <a class="shelf-compare" href={compareHash(previousId, page.newestSnapshotId, listing)}>
            {t('library.whatChanged')}
          </a>
        </>
      )}
    </>
  );
}

/** What will stand here, as long as nothing was opened and nothing has changed. */
function NothingShelved({ listing }: { listing: Listing }): JSX.Element {
  return (
    <div id="nothing-shelved" class="list-state">
      <p class="list-state-title">{t('shelves.noneTitle')}</p>
      <p>{t('shelves.noneHint')}</p>
      <a class="button" href={sideHash('watched', listing)}>
        {t('watch.settingsTitle')}
      </a>
    </div>
  );
}

function ago(iso: string | null | undefined, now: Date): string {
  return relativeTime(iso ?? '', now) ?? t('list.justNow');
}
