import Trash from 'lucide/dist/esm/icons/trash.mjs';
import { Component, type JSX } from 'preact';
import { exactTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { Boundary } from '../../ui/Boundary';
import { Icon } from '../../ui/icons/Icon';
import { BrokenSource } from '../../sources/BrokenSource';
import type { FoundMarks } from './found-marks';
import { lazy } from '../../ui/hooks/lazy';
import { langAttribute, readerHref, siteOf, titleOf } from '../../sources/page-words';

/** Most sources are articles and have none. */
const KindMark = lazy(async () => (await import('../../sources/KindMark')).KindMark);

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

/** One source in a list. `PageList` listens for its clicks and keys; it renders anew only when something it shows changed. */
export class PageRow extends Component<PageRowProps> {
  override shouldComponentUpdate(next: PageRowProps): boolean {
    const { page, selected, when, first, marks } = this.props;
    return (
      next.page !== page ||
      next.selected !== selected ||
      next.when !== when ||
      next.first !== first ||
      next.marks !== marks
    );
  }

  override render(props: PageRowProps): JSX.Element {
    const { url, newestSnapshotId } = props.page;
    const broken = () => <BrokenSource url={url} href={readerHref(newestSnapshotId)} stop={props.first} />;
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
  const shown = { ...page, url: page.visitedUrl };
  const title = titleOf(shown);
  const site = siteOf(shown);
  const language = { lang: langAttribute(page.lang), dir: page.dir ?? 'auto' } as const;
  return (
    <>
      <label class="row-select" title={t('list.select', { title })}>
        <input type="checkbox" tabIndex={-1} checked={selected} aria-label={t('list.select', { title })} />
        <span class="row-tile" aria-hidden="true" lang={language.lang}>
          {[...site][0]}
        </span>
      </label>
      <a class="row-title" href={readerHref(page.newestSnapshotId)} tabIndex={first ? 0 : -1} {...language}>
        {marks ? marks.title(title) : title}
      </a>
      {marks && (
        <p class="row-excerpt" {...language}>
          {marks.excerpt(page)}
        </p>
      )}
      <div class="row-meta">
        <bdi class="row-site">{site}</bdi>
        <span class="row-marks">
          {page.kind !== 'article' && <KindMark kind={page.kind} />}
          {page.snapshotCount > 1 && t('list.versions', { count: page.snapshotCount })}
        </span>
        <time class="row-time" dateTime={page.lastArchivedAt} title={exactTime(page.lastArchivedAt)}>
          {when}
        </time>
      </div>
      <button
        class="row-delete icon-button"
        tabIndex={-1}
        aria-label={t('list.remove', { title })}
        title={t('list.removeHint')}
      >
        <Icon node={Trash} />
      </button>
    </>
  );
}
