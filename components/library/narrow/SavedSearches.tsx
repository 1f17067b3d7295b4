import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { UndoNote } from '../../sources/UndoNote';
import type { Listing } from '../../navigation/route';
import { FailureNotice } from '../../ui/FailureNotice';
import { SavedSearch } from './SavedSearch';
import { SaveSearch } from './SaveSearch';
import { useLook } from './use-look';
import type { SavedSearchesState } from './use-saved-searches';

interface Props {
  /** The search that is shown. */
  filter: string;
  saved: SavedSearchesState;
  onListing: (listing: Listing) => void;
}

/**
 * The saved searches, each with how much it finds now, and the way to save the one that is shown. Alerts say how much of it is new;
 * what is new comes first when they are pressed.
 */
export function SavedSearches({ filter, saved, onListing }: Props): JSX.Element | null {
  const { searches, counts, failure, save, forget, rename, tell, undoing } = saved;
  const known = searches ?? [];
  const shown = known.filter((each) => each.filter === filter);
  const unlooked = useLook(shown.map((search) => ({ search, fresh: counts.get(search.id)?.fresh ?? 0 })));
  const taken = known.map(({ name }) => name);
  const isNew = searches !== null && filter.trim() !== '' && shown.length === 0;
  const told = [failure, undoing.done, undoing.failure].some((each) => each !== null);
  if (!isNew && !told && known.length === 0) return null;
  return (
    <section class="facet" data-facet="saved">
      <h2 id="saved-title" tabIndex={-1}>
        {t('find.saved')}
      </h2>
      <Failures of={[failure, unlooked]} />
      <ul>
        {known.map((search) => (
          <SavedSearch
            key={search.id}
            search={search}
            found={counts.get(search.id) ?? null}
            isShown={shown.includes(search)}
            onListing={onListing}
            onTell={(isOn) => tell(search.id, isOn)}
            taken={taken}
            onRename={(name) => rename(search.id, name)}
            onForget={() => {
              focusTitle();
              forget(search);
            }}
          />
        ))}
      </ul>
      <UndoNote undoing={undoing} onLeave={focusTitle} />
      {isNew && (
        <SaveSearch key={filter} filter={filter} taken={taken} onSave={(name) => save(name, filter)} />
      )}
    </section>
  );
}

function Failures({ of }: { of: readonly (Failure | null)[] }): JSX.Element {
  const failures = of.filter((failure) => failure !== null);
  return (
    <>
      {failures.map((failure, index) => (
        <FailureNotice key={index} failure={failure} />
      ))}
    </>
  );
}

/** The button that was pressed goes with its row, or with the note. */
function focusTitle(): void {
  document.querySelector<HTMLElement>('#saved-title')?.focus({ preventScroll: true });
}
