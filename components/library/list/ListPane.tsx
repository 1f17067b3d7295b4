import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { FailureNotice } from '../../ui/FailureNotice';
import { NothingListed } from '../../sources/NothingListed';
import { ArchiveNews } from '../../news/ArchiveNews';
import { Troubles } from '../../news/Troubles';
import type { Deletion } from '../../sources/use-deletion';
import { ChosenBar } from './ChosenBar';
import { ListHead } from './ListHead';
import { ResultList } from './ResultList';
import type { Listing, Sort } from '../../navigation/route';
import type { Chosen } from './use-chosen';
import type { Found } from './use-found';
import type { Tagged, Tagging } from './use-tagging';
import { WorkBar } from './WorkBar';

interface Props {
  found: Found;
  listing: Listing;
  chosen: Chosen;
  deletion: Deletion;
  tagging: Tagging;
  now: Date;
  /** Sources in the archive. */
  size: number;
  openId: string | null;
  onListing: (listing: Listing) => void;
  onTag: () => void;
  onExport: () => void;
}

/** The list with what stands above it: how many, in which order, what is chosen, how far search is. */
export function ListPane(props: Props): JSX.Element {
  const { found, listing, chosen, deletion, tagging, size, onListing } = props;
  const working = deletion.working ?? tagging.working;
  const total = found.pages?.total ?? 0;
  const removeChosen = async () => {
    deletion.remove(await chosen.urls());
    chosen.clear();
  };
  return (
    <section class="list-pane" aria-label={t('list.label')}>
      <ArchiveNews />
      <Troubles />
      {working ? (
        <WorkBar {...working} onCancel={deletion.working ? deletion.cancel : tagging.cancel} />
      ) : chosen.count > 0 ? (
        <ChosenBar
          chosen={chosen}
          total={total}
          onTag={props.onTag}
          onExport={props.onExport}
          onRemove={() => void removeChosen()}
        />
      ) : (
        <ListHead
          found={found}
          listing={listing}
          chosen={chosen}
          onSort={(sort: Sort) => onListing({ ...listing, sort })}
        />
      )}
      {tagging.tagged && <TaggedNote tagged={tagging.tagged} />}
      {found.pages && found.pages.known !== null && found.pages.known < size && (
        <p id="search-progress" class="list-note" role="status">
          {t('find.building', { known: found.pages.known, all: size })}
        </p>
      )}
      <Results {...props} />
    </section>
  );
}

function TaggedNote({ tagged }: { tagged: Tagged }): JSX.Element {
  if ('failure' in tagged) return <FailureNotice failure={tagged.failure} />;
  return (
    <p id="tagged" class="list-note" role="status">
      {t('find.tagged', tagged)}
    </p>
  );
}

function Results({ found, listing, chosen, deletion, now, openId, onListing }: Props): JSX.Element | null {
  if (found.failure && !found.pages)
    return <FailureNotice id="list-error" failure={found.failure} onRetry={() => location.reload()} />;
  if (!found.pages) return <p class="visually-hidden">{t('list.loading')}</p>;
  if (found.pages.total === 0)
    return <NothingListed filter={found.filter} onClear={() => onListing({ filter: '', sort: null })} />;
  return (
    <ResultList
      pages={found.pages}
      listing={listing}
      chosen={chosen}
      now={now}
      openId={openId}
      onRemove={(url) => deletion.remove([url])}
    />
  );
}
