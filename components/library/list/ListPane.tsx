import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { FailureNotice } from '../../ui/FailureNotice';
import { type Narrowing, splitSearch } from '../../../utils/search/query/edit-query';
import { FilterChips } from '../narrow/FilterChips';
import { NothingListed } from '../../sources/NothingListed';
import { BackupNews } from '../../backup/BackupNews';
import { SyncNews } from '../../sync/SyncNews';
import { ArchiveNews } from '../../news/ArchiveNews';
import { Troubles } from '../../news/Troubles';
import type { Deletion } from '../../sources/use-deletion';
import { ChosenBar } from './ChosenBar';
import { ListHead } from './ListHead';
import { ResultList } from './ResultList';
import { type Listing, settingsHash, type Sort } from '../../navigation/route';
import { SearchHints } from './SearchHints';
import type { Chosen } from './use-chosen';
import type { Found } from '../use-found';
import { type FreshTest, useFreshPages } from './use-fresh-pages';
import { TaggedNote } from './TaggedNote';
import type { Tagging } from './use-tagging';
import { WorkBar } from './WorkBar';

interface Props {
  found: Found;
  listing: Listing;
  chosen: Chosen;
  deletion: Deletion;
  tagging: Tagging;
  /** Why the chosen sources could not be read; `null` when they could. */
  failure: Failure | null;
  now: Date;
  /** Sources in the archive. */
  size: number;
  openId: string | null;
  /** The filters of the search, without its words. */
  filters: string;
  /** Takes a filter of the search back. */
  onWiden: (narrowing: Narrowing) => void;
  onListing: (listing: Listing) => void;
  onTag: () => void;
  onWatch: () => void;
  onCase: () => void;
  onCite: () => void;
  onExport: () => void;
}

/** The list with its head or the bar of the chosen sources above it, and notes on what failed or still runs. */
export function ListPane(props: Props): JSX.Element {
  const { found, listing, tagging, failure, size } = props;
  const isFresh = useFreshPages(listing.filter, found.revision);
  const clearFilters = () => props.onListing({ ...listing, filter: splitSearch(listing.filter).words });
  return (
    <section class="list-pane" aria-label={t('list.label')}>
      <ArchiveNews />
      <BackupNews sources={size} now={props.now} settingsHref={settingsHash('backup', listing)} />
      <SyncNews now={props.now} settingsHref={settingsHash('devices', listing)} />
      <Troubles />
      <Bar {...props} />
      <FilterChips
        filters={props.filters}
        names={found.facets?.names}
        onRemove={props.onWiden}
        onClear={clearFilters}
      />
      <SearchHints filter={listing.filter} />
      {failure && <FailureNotice failure={failure} />}
      {tagging.tagged && <TaggedNote tagged={tagging.tagged} tagging={tagging} />}
      <IndexNote known={found.pages?.known ?? null} size={size} />
      <Results {...props} isFresh={isFresh} />
    </section>
  );
}

/** What stands above the list: the progress of a running change, else what to do with the chosen sources, else the head. */
function Bar({ found, listing, chosen, deletion, tagging, onListing, ...act }: Props): JSX.Element {
  const total = found.pages?.total ?? 0;
  if (deletion.working) return <WorkBar {...deletion.working} onCancel={deletion.cancel} />;
  if (tagging.working) return <WorkBar {...tagging.working} onCancel={tagging.cancel} />;
  if (chosen.count === 0) {
    const sortBy = (sort: Sort) => onListing({ ...listing, sort });
    return <ListHead found={found} listing={listing} chosen={chosen} onSort={sortBy} />;
  }
  return (
    <ChosenBar
      chosen={chosen}
      total={total}
      onTag={act.onTag}
      onWatch={act.onWatch}
      onCase={act.onCase}
      onCite={act.onCite}
      onExport={act.onExport}
      onRemove={() => removeChosen(chosen, deletion)}
    />
  );
}

function removeChosen(chosen: Chosen, deletion: Deletion): void {
  chosen.withUrls((urls) => {
    deletion.remove(urls);
    chosen.clear();
  });
}

/** Says how many sources are searchable while the index is being built. `known` is `null` once it is whole. */
function IndexNote({ known, size }: { known: number | null; size: number }): JSX.Element | null {
  if (known === null || known >= size) return null;
  return (
    <p id="search-progress" class="list-note" role="status">
      {t('find.building', { known, all: size })}
    </p>
  );
}

interface ResultsProps extends Props {
  isFresh: FreshTest;
}

function Results(props: ResultsProps): JSX.Element | null {
  const { found, listing, chosen, deletion, now, openId, isFresh, onListing } = props;
  if (found.failure && !found.pages)
    return <FailureNotice id="list-error" failure={found.failure} onRetry={() => location.reload()} />;
  if (!found.pages) return <p class="visually-hidden">{t('list.loading')}</p>;
  if (found.pages.total === 0)
    return <NothingListed filter={found.filter} onFilter={(filter) => onListing({ filter, sort: null })} />;
  return (
    <ResultList
      pages={found.pages}
      listing={listing}
      chosen={chosen}
      now={now}
      openId={openId}
      isFresh={isFresh}
      onRemove={(url) => deletion.remove([url])}
      onRemoveChosen={() => removeChosen(chosen, deletion)}
    />
  );
}
