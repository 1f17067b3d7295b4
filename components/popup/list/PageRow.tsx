import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { Component, type JSX } from 'preact';
import { exactTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { Boundary } from '../../ui/Boundary';
import { Icon } from '../../ui/icons/Icon';
import type { FoundMarks } from './found-marks';
import { lazy } from '../../ui/hooks/lazy';
import { libraryHref, readerPath } from '../../navigation/library-address';
import { titleOf } from '../../sources/page-words';
import { SourceCells } from '../../sources/SourceCells';

const BrokenSource = lazy(() => import('../../sources/BrokenSource'), 'BrokenSource', 'parts');

/** Loaded with the first source that is no article. */
const KindMark = lazy(() => import('../../sources/KindMark'), 'KindMark', 'parts');

/** Loaded once the rows are there. */
const RowPicture = lazy(() => import('../../attachments/RowPicture'), 'RowPicture');

/** One row of the popup's list. Its clicks and keys are handled by the list around it. */
export interface PageRowProps {
  page: PageRecord;
  selected: boolean;
  /** How long ago it was archived, in words. */
  when: string;
  /** Whether Tab enters the list here. */
  first: boolean;
  /** Shows why it was found; `null` where nothing was searched for. */
  marks: FoundMarks | null;
}

/** A row of the popup's list: one source. `PageList` handles its clicks and keys. It renders anew only when something it shows changed. */
export class PageRow extends Component<PageRowProps> {
  override shouldComponentUpdate(next: PageRowProps): boolean {
    const names = Object.keys(next) as (keyof PageRowProps)[];
    return names.some((name) => next[name] !== this.props[name]);
  }

  override render(props: PageRowProps): JSX.Element {
    const { url, newestSnapshotId } = props.page;
    const broken = () => <BrokenSource url={url} href={hrefOf(newestSnapshotId)} stop={props.first} />;
    return (
      <li class="row" data-page-url={url} data-selected={props.selected}>
        <Boundary of={props.page} fallback={broken}>
          <Shown {...props} />
        </Boundary>
      </li>
    );
  }
}

function Shown({ page, selected, when, first, marks }: PageRowProps): JSX.Element {
  return (
    <>
      <SourceCells
        page={page}
        chosen={selected}
        href={hrefOf(page.newestSnapshotId)}
        link={{ tabIndex: first ? 0 : -1 }}
        time={
          <time class="row-time" dateTime={page.lastArchivedAt} title={exactTime(page.lastArchivedAt)}>
            {when}
          </time>
        }
        markTitle={(title) => (marks ? marks.title(title) : title)}
        excerpt={marks && marks.excerpt(page)}
        picture={<RowPicture snapshotId={page.newestSnapshotId} />}
        KindMark={KindMark}
      />
      <button
        class="row-delete icon-button"
        tabIndex={-1}
        aria-label={t('list.remove', { title: titleOf(page) })}
        title={t('list.removeHint')}
      >
        <Icon node={Trash} />
      </button>
    </>
  );
}

function hrefOf(snapshotId: string): string {
  return libraryHref(readerPath(snapshotId));
}
