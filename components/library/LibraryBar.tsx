import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import Folder from 'lucide/dist/esm/icons/folder.mjs';
import Inbox from 'lucide/dist/esm/icons/inbox.mjs';
import Bookshelf from 'lucide/dist/esm/icons/library.mjs';
import Filter from 'lucide/dist/esm/icons/list-filter.mjs';
import Help from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import SettingsIcon from 'lucide/dist/esm/icons/settings.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import Upload from 'lucide/dist/esm/icons/upload.mjs';
import type { JSX } from 'preact';
import { countBin } from '../../utils/archive/pages/list-bin';
import { getDatabase } from '../../utils/db/database';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { IconButton, IconLink } from '../ui/IconButton';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Mark } from '../ui/icons/Mark';
import { Menu, type MenuItem } from '../ui/Menu';
import { type Listing, type SideView, sideHash } from '../navigation/route';
import type { Narrowing } from '../../utils/search/query/edit-query';
import { SearchField } from './narrow/SearchField';
import type { SearchText } from './narrow/use-search-text';
import type { ArchiveSize } from '../sources/use-archive-size';

interface Props {
  listing: Listing;
  search: SearchText;
  /** Takes a filter of the search back. */
  onWiden: (narrowing: Narrowing) => void;
  size: ArchiveSize;
  isExporting: boolean;
  /** Whether what narrows the list is shown where it has no place of its own. */
  narrowing: boolean;
  /** How many sources are new to alerts, which stand in what narrows the list. */
  fresh: number;
  onNarrow: () => void;
  onImport: () => void;
  onExport: () => void;
  onKeys: () => void;
}

/** Search, and what concerns the archive as a whole: always one line. */
export function LibraryBar(props: Props): JSX.Element {
  // A database that cannot be read is told of by the list.
  const { value: binned = 0 } = useLiveQuery(() => countBin(getDatabase()), []);
  return (
    <header class="library-bar">
      <h1 class="library-name">
        <Mark />
        Menbe
      </h1>
      <SearchField search={props.search} onRemove={props.onWiden} />
      <NarrowButton {...props} />
      <span id="archive-size" class="library-size">
        {props.size.words}
      </span>
      <Actions {...props} binned={binned} />
      <div class="library-menu">
        <Menu id="library-menu" label={t('library.more')} items={itemsOf({ ...props, binned })} />
      </div>
    </header>
  );
}

/** Opens what narrows the list where it has no place of its own; a dot says that an alert in there has found something new. */
function NarrowButton({
  narrowing,
  fresh,
  onNarrow,
}: Pick<Props, 'narrowing' | 'fresh' | 'onNarrow'>): JSX.Element {
  const filters = t('find.filters');
  return (
    <IconButton
      id="narrow-button"
      class={fresh > 0 ? 'narrow-button narrow-fresh' : 'narrow-button'}
      aria-expanded={narrowing}
      aria-controls="facets"
      icon={Filter}
      label={fresh > 0 ? `${filters} · ${t('alerts.fresh', { count: fresh })}` : filters}
      onClick={onNarrow}
    />
  );
}

type ActionProps = Pick<Props, 'listing' | 'isExporting' | 'onImport' | 'onExport' | 'onKeys'> & {
  /** Sources in the bin. */
  binned: number;
};

/** The bin, and how much is in it. */
function binWords(binned: number): string {
  return binned === 0 ? t('find.bin') : `${t('find.bin')} · ${t('find.found', { count: binned })}`;
}

/** The largest number that has room at the corner of a button. */
const MOST_AT_CORNER = 99;

function cornerCount(count: number): string {
  return count > MOST_AT_CORNER ? `${formatCount(MOST_AT_CORNER)}+` : formatCount(count);
}

/** The same in a menu, for windows where they have no room beside the search. */
function itemsOf({ listing, binned, isExporting, onImport, onExport, onKeys }: ActionProps): MenuItem[] {
  const leadTo = (view: SideView) => () => (location.hash = sideHash(view, listing));
  return [
    { id: 'menu-shelves', icon: Bookshelf, label: t('shelves.title'), onSelect: leadTo('shelves') },
    { id: 'menu-links', icon: Inbox, label: t('links.title'), onSelect: leadTo('links') },
    { id: 'menu-cases', icon: Folder, label: t('cases.title'), onSelect: leadTo('cases') },
    { id: 'menu-watched', icon: Eye, label: t('watched.title'), onSelect: leadTo('watched') },
    { id: 'menu-bin', icon: Trash, label: binWords(binned), onSelect: leadTo('bin') },
    { id: 'menu-import', icon: Upload, label: t('transfer.import'), onSelect: onImport },
    {
      id: 'menu-export',
      icon: Download,
      label: t('popup.export'),
      disabled: isExporting,
      onSelect: onExport,
    },
    { id: 'menu-settings', icon: SettingsIcon, label: t('settings.title'), onSelect: leadTo('settings') },
    { id: 'menu-keys', icon: Help, label: t('find.help'), shortcut: '?', onSelect: onKeys },
  ];
}

/** Buttons and links that concern the archive as a whole. */
function Actions({ listing, binned, isExporting, onImport, onExport, onKeys }: ActionProps): JSX.Element {
  return (
    <nav class="library-actions" aria-label={t('popup.library')}>
      <IconLink
        id="shelves-link"
        icon={Bookshelf}
        label={t('shelves.title')}
        href={sideHash('shelves', listing)}
      />
      <IconLink
        id="bin-link"
        icon={Trash}
        label={binWords(binned)}
        data-count={binned > 0 ? cornerCount(binned) : undefined}
        href={sideHash('bin', listing)}
      />
      <IconButton id="import-button" icon={Upload} label={t('transfer.import')} onClick={onImport} />
      <IconButton
        id="export-button"
        icon={Download}
        label={t('popup.export')}
        disabled={isExporting}
        onClick={onExport}
      />
      <IconLink
        id="open-settings"
        icon={SettingsIcon}
        label={t('settings.title')}
        href={sideHash('settings', listing)}
      />
      <IconButton
        id="keys-button"
        icon={Help}
        label={t('find.help')}
        aria-keyshortcuts="?"
        onClick={onKeys}
      />
    </nav>
  );
}
