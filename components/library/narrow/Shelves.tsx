import type { JSX } from 'preact';
import { readShelves } from '../../../utils/archive/pages/read-shelves';
import { getDatabase } from '../../../utils/db/database';
import { relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { Boundary } from '../../ui/Boundary';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';
import { BackBar } from '../../navigation/BackBar';
import { type Listing, listHash, readHash } from '../../navigation/route';

/** Sources on a shelf. */
const SIZE = 6;

/** The pane beside the list while no source is open: the latest, the most opened and the most annotated sources. */
export function Shelves({ now, listing }: { now: Date; listing: Listing }): JSX.Element {
  const { value } = useLiveQuery(() => readShelves(getDatabase(), SIZE), []);
  return (
    <div class="shelves-page">
      <BackBar href={listHash(listing)} label={t('find.shelves')} />
      <main id="shelves" class="shelves" data-loaded={value !== undefined}>
        <h2 class="shelves-title">{t('find.shelves')}</h2>
        {value && (
          <>
            <Shelf
              name={t('find.latest')}
              listing={listing}
              pages={value.latest}
              wordsOf={(page) => relativeTime(page.lastArchivedAt, now) ?? t('list.justNow')}
              none={null}
            />
            <Shelf
              name={t('find.mostOpened')}
              listing={listing}
              pages={value.opened}
              wordsOf={(page) => t('find.opens', { count: page.opens ?? 0 })}
              none={t('find.noneOpened')}
            />
            <Shelf
              name={t('find.mostAnnotated')}
              listing={listing}
              pages={value.annotated.map(({ page }) => page)}
              wordsOf={(page) =>
                t('find.marks', { count: value.annotated.find((each) => each.page === page)?.marks ?? 0 })
              }
              none={t('find.noneAnnotated')}
            />
          </>
        )}
      </main>
    </div>
  );
}

interface ShelfProps {
  name: string;
  /** Stays beside what is opened from the shelf. */
  listing: Listing;
  pages: readonly PageRecord[];
  wordsOf: (page: PageRecord) => string;
  /** Words for an empty shelf; `null` leaves an empty shelf out. */
  none: string | null;
}

function Shelf({ name, listing, pages, wordsOf, none }: ShelfProps): JSX.Element | null {
  if (pages.length === 0 && none === null) return null;
  return (
    <section class="shelf">
      <h3>{name}</h3>
      {pages.length === 0 && <p class="shelf-none">{none}</p>}
      <ol>
        {pages.map((page) => {
          const href = readHash(page.newestSnapshotId, listing);
          return (
            <li key={page.url}>
              <Boundary of={page} fallback={() => <a href={href}>{t('listState.broken')}</a>}>
                <Shelved page={page} href={href} wordsOf={wordsOf} />
              </Boundary>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Shelved({
  page,
  href,
  wordsOf,
}: Pick<ShelfProps, 'wordsOf'> & { page: PageRecord; href: string }): JSX.Element {
  return (
    <>
      <a href={href} lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
        {titleOf(page)}
      </a>
      <span class="shelf-words">
        <bdi>{siteOf(page)}</bdi> · {wordsOf(page)}
      </span>
    </>
  );
}
