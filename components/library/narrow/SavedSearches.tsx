import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { findPages } from '../../../utils/archive/search/find-pages';
import { getDatabase } from '../../../utils/db/database';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { SavedSearch } from '../../../utils/platform/saved-searches';
import { FailureNotice } from '../../ui/FailureNotice';
import { IconButton } from '../../ui/IconButton';
import { useLiveQuery } from '../../ui/hooks/use-live-query';
import { SaveSearch } from './SaveSearch';
import { useSavedSearches } from './use-saved-searches';

interface Props {
  /** The search that is shown. */
  filter: string;
  /** Anything that is another object when the archive has changed: then they are counted again. */
  revision: unknown;
  onFilter: (filter: string) => void;
}

/** The saved searches, each with how much it finds now, and the way to save the one that is shown. */
export function SavedSearches({ filter, revision, onFilter }: Props): JSX.Element | null {
  const { searches, failure, save, forget } = useSavedSearches();
  const known = searches ?? [];
  const { value: counts } = useLiveQuery((signal) => countAll(known, signal), [searches, revision]);
  const isNew = searches !== null && filter.trim() !== '' && !known.some((each) => each.filter === filter);
  if (!isNew && !failure && known.length === 0) return null;
  return (
    <section class="facet" data-facet="saved">
      <h2>{t('find.saved')}</h2>
      {failure && <FailureNotice failure={failure} />}
      <ul>
        {known.map((search) => (
          <li key={search.id} class="saved-search">
            <Saved
              search={search}
              count={counts?.get(search.id) ?? null}
              isShown={search.filter === filter}
              onPress={() => onFilter(search.filter === filter ? '' : search.filter)}
            />
            <IconButton
              class="saved-forget"
              icon={X}
              size={14}
              label={t('find.forgetSearch', { name: search.name })}
              onClick={() => forget(search.id)}
            />
          </li>
        ))}
      </ul>
      {isNew && <SaveSearch key={filter} filter={filter} onSave={(name) => save(name, filter)} />}
    </section>
  );
}

/** How much each finds. Rejects with the signal's reason and errors of the database. */
async function countAll(
  searches: readonly SavedSearch[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { id, filter } of searches) {
    const { total } = await findPages(getDatabase(), { filter, sort: 'seen', signal });
    counts.set(id, total);
  }
  return counts;
}

interface SavedProps {
  search: SavedSearch;
  /** `null` while it is counted. */
  count: number | null;
  isShown: boolean;
  onPress: () => void;
}

function Saved({ search: { name, filter }, count, isShown, onPress }: SavedProps): JSX.Element {
  return (
    <button class="facet-value" aria-pressed={isShown} title={filter} onClick={onPress}>
      <bdi class="facet-words">{name}</bdi>
      {count !== null && <span class="facet-count">{formatCount(count)}</span>}
    </button>
  );
}
