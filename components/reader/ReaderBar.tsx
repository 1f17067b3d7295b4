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
import { IconButton, IconLink } from '../ui/IconButton';
import type { IconNode } from '../ui/icons/Icon';
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

/** The reader's bar: back to the list, the sources above and below, the annotations, and what is done with the source. */
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
      <IconButton
        id="to-annotations"
        icon={NotebookPen}
        label={t('annotate.annotations')}
        onClick={goToAnnotations}
      />
      <VerifyButton pageUrl={view?.page.url ?? null} />
      <IconButton
        id="export-source"
        icon={Download}
        label={t('transfer.exportSource')}
        disabled={!view}
        onClick={() => {
          if (view) onExport(view.page.url);
        }}
      />
      <CopyLink url={view?.snapshot.url ?? null} />
      <IconButton id="print" icon={Printer} label={t('library.print')} onClick={() => print()} />
      <IconButton
        id="delete"
        class="button-danger"
        icon={Trash}
        label={t('library.remove')}
        hint={t('library.removeHint')}
        aria-keyshortcuts="Delete"
        disabled={!view}
        // The second click of a double click would delete the source that is shown next.
        onClick={({ detail }) => detail > 1 || onRemove()}
      />
      <CloseLink href={listHash(listing)} />
    </nav>
  );
}

/** Leads to note and highlights: on narrow windows they stand below the text, far from the bar. */
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
    <IconLink
      id={id}
      icon={node}
      size={20}
      label={label}
      hint={page ? `${label}: ${titleOf(page)}` : label}
      aria-keyshortcuts={arrow}
      href={page ? readHash(page.newestSnapshotId, listing) : null}
    />
  );
}
