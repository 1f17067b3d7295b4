import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import NotebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { VerifyButton } from '../evidence/VerifyButton';
import { Icon, type IconNode } from '../ui/icons/Icon';
import { BackLink, CloseLink } from '../navigation/BackBar';
import { type Listing, listHash, readHash } from '../navigation/route';
import { titleOf } from '../sources/page-words';
import { CopyLink } from './CopyLink';
import type { Neighbours } from './use-neighbours';

interface Props {
  view: SnapshotView | null;
  neighbours: Neighbours;
  listing: Listing;
  onRemove: () => void;
  onExport: (pageUrl: string) => void;
}

/** Back to the list, up and down in it, to what was added, copy, print, delete. */
export function ReaderBar({ view, neighbours, listing, onRemove, onExport }: Props): JSX.Element {
  return (
    <nav class="reader-bar" aria-label={t('library.readerBar')}>
      <BackLink href={listHash(listing)} />
      <span class="reader-bar-space" />
      <Neighbour
        id="previous"
        page={neighbours.previous}
        listing={listing}
        node={ChevronUp}
        label={t('library.previous')}
        arrow="ArrowLeft"
      />
      <Neighbour
        id="next"
        page={neighbours.next}
        listing={listing}
        node={ChevronDown}
        label={t('library.next')}
        arrow="ArrowRight"
      />
      <BarButton
        id="to-annotations"
        node={NotebookPen}
        label={t('annotate.annotations')}
        onClick={goToAnnotations}
      />
      <VerifyButton pageUrl={view?.page.url ?? null} />
      <BarButton
        id="export-source"
        node={Download}
        label={t('transfer.exportSource')}
        disabled={!view}
        onClick={() => view && onExport(view.page.url)}
      />
      <CopyLink url={view?.snapshot.url ?? null} />
      <BarButton id="print" node={Printer} label={t('library.print')} onClick={() => print()} />
      <button
        id="delete"
        class="icon-button button-danger"
        aria-label={t('library.remove')}
        title={t('library.removeHint')}
        aria-keyshortcuts="Delete"
        disabled={!view}
        onClick={onRemove}
      >
        <Icon node={Trash} size={18} />
      </button>
      <CloseLink href={listHash(listing)} />
    </nav>
  );
}

interface ButtonProps {
  id: string;
  node: IconNode;
  label: string;
  disabled?: boolean;
  onClick: () => void;
}

function BarButton({ id, node, label, disabled = false, onClick }: ButtonProps): JSX.Element {
  return (
    <button
      id={id}
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon node={node} size={18} />
    </button>
  );
}

/** Where they stand below the text they are far away. */
function goToAnnotations(): void {
  const annotations = document.querySelector<HTMLElement>('#annotations');
  annotations?.scrollIntoView({ block: 'start' });
  annotations?.focus({ preventScroll: true });
}

interface NeighbourProps {
  id: string;
  page: PageRecord | null;
  listing: Listing;
  node: IconNode;
  label: string;
  arrow: string;
}

/** A link to the source above or below in the list; without an address at either end of it. */
function Neighbour({ id, page, listing, node, label, arrow }: NeighbourProps): JSX.Element {
  return (
    <a
      id={id}
      class="icon-button"
      role="link"
      aria-label={label}
      aria-disabled={page === null}
      aria-keyshortcuts={arrow}
      title={page ? `${label}: ${titleOf({ ...page, url: page.visitedUrl })}` : label}
      href={page ? readHash(page.newestSnapshotId, listing) : undefined}
    >
      <Icon node={node} size={20} />
    </a>
  );
}
