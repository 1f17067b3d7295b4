import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import type { HighlightOrder } from '../highlights/HighlightMaker';
import { BackLink, CloseLink } from '../navigation/BackBar';
import { type Listing, readHash } from '../navigation/route';
import { titleOf } from '../sources/page-words';
import { useFit } from '../ui/hooks/use-fit';
import { IconLink } from '../ui/IconButton';
import type { IconNode } from '../ui/icons/Icon';
import { MainActions, OpenOriginal } from './MainActions';
import { MoreActions } from './MoreActions';
import { isBinned } from './read-shown';
import type { Neighbours } from './use-neighbours';
import { backHash } from './use-ways';
import { Versions } from './Versions';

interface Props {
  view: SnapshotView | null;
  neighbours: Neighbours;
  listing: Listing;
  highlightOrder: HighlightOrder;
  /** Sets the focus on what a selector finds in the article's tab. */
  onFocus: (selector: string) => void;
  onRemove: () => void;
  onExport: (pageUrl: string) => void;
  /** What leads to places in the text. */
  children?: ComponentChildren;
}

/** The reader's bar, always one line: back to the list, the sources above and below, versions, and what is done with the source. */
export function ReaderBar(props: Props): JSX.Element {
  const { view, neighbours, listing, highlightOrder, onFocus, onRemove, onExport, children } = props;
  const binned = isBinned(view);
  const backHref = backHash(view, listing);
  const bar = useRef<HTMLElement>(null);
  useFit(bar);
  return (
    <nav class="reader-bar reader-tools" ref={bar} aria-label={t('library.readerBar')}>
      <BackLink href={backHref} label={binned ? t('find.bin') : undefined} />
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
      {view && <Versions view={view} listing={listing} />}
      {children}
      <span class="reader-bar-space" />
      {binned ? (
        <OpenOriginal view={view} />
      ) : (
        <MainActions view={view} highlightOrder={highlightOrder} onFocus={onFocus} onExport={onExport} />
      )}
      <MoreActions view={view} onRemove={binned ? null : onRemove} />
      <CloseLink href={backHref} />
    </nav>
  );
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
