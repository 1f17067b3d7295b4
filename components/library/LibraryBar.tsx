import Download from 'lucide/dist/esm/icons/download.mjs';
import Bookshelf from 'lucide/dist/esm/icons/library.mjs';
import Filter from 'lucide/dist/esm/icons/list-filter.mjs';
import Help from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import SettingsIcon from 'lucide/dist/esm/icons/settings.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import Upload from 'lucide/dist/esm/icons/upload.mjs';
import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Icon, type IconNode } from '../ui/icons/Icon';
import { Mark } from '../ui/icons/Mark';
import { FilterInput } from '../ui/FilterInput';
import { type Listing, sideHash } from '../navigation/route';
import type { ArchiveSize } from '../sources/use-archive-size';

interface Props {
  listing: Listing;
  onFilter: (filter: string) => void;
  size: ArchiveSize;
  isExporting: boolean;
  /** Whether what narrows the list is shown where it has no place of its own. */
  narrowing: boolean;
  onNarrow: () => void;
  onImport: () => void;
  onExport: () => void;
  onKeys: () => void;
}

/** Search, and what concerns the archive as a whole. */
export function LibraryBar(props: Props): JSX.Element {
  return (
    <header class="library-bar">
      <h1 class="library-name">
        <Mark />
        {t('popup.title')}
      </h1>
      <FilterInput value={props.listing.filter} onChange={props.onFilter} />
      <button
        id="narrow-button"
        class="icon-button narrow-button"
        aria-expanded={props.narrowing}
        aria-controls="facets"
        aria-label={t('find.filters')}
        title={t('find.filters')}
        onClick={props.onNarrow}
      >
        <Icon node={Filter} size={18} />
      </button>
      <span id="archive-size" class="library-size">
        {props.size.words}
      </span>
      <Actions {...props} />
    </header>
  );
}

type ActionProps = Pick<Props, 'listing' | 'isExporting' | 'onImport' | 'onExport' | 'onKeys'>;

/** What is done to the archive as a whole. */
function Actions({ listing, isExporting, onImport, onExport, onKeys }: ActionProps): JSX.Element {
  return (
    <nav class="library-actions" aria-label={t('popup.library')}>
      <ViewLink
        id="shelves-link"
        href={sideHash('shelves', listing)}
        label={t('find.shelves')}
        node={Bookshelf}
      />
      <ViewLink id="bin-link" href={sideHash('bin', listing)} label={t('find.bin')} node={Trash} />
      <button
        id="import-button"
        class="icon-button"
        aria-label={t('transfer.import')}
        title={t('transfer.import')}
        onClick={onImport}
      >
        <Icon node={Upload} size={18} />
      </button>
      <button
        id="export-button"
        class="icon-button"
        aria-label={t('popup.export')}
        title={t('popup.export')}
        aria-disabled={isExporting}
        onClick={() => !isExporting && onExport()}
      >
        <Icon node={Download} size={18} />
      </button>
      <ViewLink
        id="open-settings"
        href={sideHash('settings', listing)}
        label={t('settings.title')}
        node={SettingsIcon}
      />
      <button
        id="keys-button"
        class="icon-button"
        aria-label={t('find.help')}
        title={t('find.help')}
        aria-keyshortcuts="?"
        onClick={onKeys}
      >
        <Icon node={Help} size={18} />
      </button>
    </nav>
  );
}

interface ViewLinkProps {
  id: string;
  href: string;
  label: string;
  node: IconNode;
}

function ViewLink({ id, href, label, node }: ViewLinkProps): JSX.Element {
  return (
    <a id={id} class="icon-button" href={href} aria-label={label} title={label}>
      <Icon node={node} size={18} />
    </a>
  );
}
