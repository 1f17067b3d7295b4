import Bell from 'lucide/dist/esm/icons/bell.mjs';
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs';
import Pencil from 'lucide/dist/esm/icons/pencil.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isAlert } from '../../../utils/archive/saved-searches/alerts';
import type { FoundNow } from '../../../utils/archive/saved-searches/count-found';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { SavedSearchRecord } from '../../../utils/model/saved-search';
import { type Listing, WHOLE } from '../../navigation/route';
import { IconButton } from '../../ui/IconButton';
import { NameForm } from '../../ui/NameForm';

interface Props {
  search: SavedSearchRecord;
  /** `null` while it is counted. */
  found: FoundNow | null;
  /** Whether the list shows it. */
  isShown: boolean;
  onListing: (listing: Listing) => void;
  /** Begins or ends telling of new sources. */
  onTell: (isOn: boolean) => void;
  /** Names in use. */
  taken: readonly string[];
  onRename: (name: string) => void;
  onForget: () => void;
}

/** A saved search in the side column: it searches again, can be made an alert, gets another name, and is forgotten. */
export function SavedSearch(props: Props): JSX.Element {
  const { search, found, isShown, onListing, onTell, onForget } = props;
  const { name, filter } = search;
  const [isNaming, setNaming] = useState(false);
  if (isNaming) return <Renaming {...props} onDone={() => setNaming(false)} />;
  const isOn = isAlert(search);
  const fresh = found?.fresh ?? 0;
  const press = () => {
    if (isShown) onListing(WHOLE);
    // By when they were last seen: then new ones, and those with a new version, are above all others.
    else onListing({ filter, sort: fresh > 0 ? 'seen' : null });
  };
  return (
    <li class="saved-search">
      <button class="facet-value" aria-pressed={isShown} title={filter} onClick={press}>
        <bdi class="facet-words">{name}</bdi>
        {fresh > 0 && <span class="saved-fresh">{t('alerts.fresh', { count: fresh })}</span>}
        {found && <span class="facet-count">{formatCount(found.total)}</span>}
      </button>
      <IconButton
        class="saved-action saved-tell"
        icon={isOn ? BellRing : Bell}
        size={14}
        aria-pressed={isOn}
        label={t('alerts.tell', { name })}
        hint={t('alerts.tellHint')}
        onClick={() => onTell(!isOn)}
      />
      <IconButton
        class="saved-action"
        icon={Pencil}
        size={14}
        label={t('find.renameSearch', { name })}
        onClick={() => setNaming(true)}
      />
      <IconButton
        class="saved-action"
        icon={X}
        size={14}
        label={t('find.forgetSearch', { name })}
        onClick={onForget}
      />
    </li>
  );
}

type RenamingProps = Pick<Props, 'search' | 'taken' | 'onRename'> & { onDone: () => void };

/** In the place of a saved search, the field for another name. */
function Renaming({ search: { name }, taken, onRename, onDone }: RenamingProps): JSX.Element {
  return (
    <li>
      <NameForm
        id="search-new-name"
        proposed={name}
        label={t('find.searchName')}
        action={t('find.saveSearchYes')}
        focused
        taken={taken.filter((each) => each !== name)}
        onName={(next) => {
          onDone();
          onRename(next);
        }}
        onLeave={onDone}
      />
    </li>
  );
}
