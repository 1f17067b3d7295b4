import { Component, type JSX } from 'preact';
import { exactTime, relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { Language } from '../../../utils/model/language';
import type { PageRecord } from '../../../utils/model/records';
import { Boundary } from '../../ui/Boundary';
import { BrokenSource } from '../../sources/BrokenSource';
import { KindMark } from '../../sources/KindMark';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';
import { findRanges } from '../../../utils/search/snippet';
import { clausesOf } from '../../sources/found-words';
import { Marked } from '../../sources/Marked';
import { Snippet } from '../../sources/Snippet';

/** One row of the virtual list: it is placed by `top`, and `index` and `total` tell its position to screen readers. */
export interface ResultRowProps {
  /** `undefined` while it is being read. */
  page: PageRecord | undefined;
  index: number;
  total: number;
  /** Distance from the list's beginning, in CSS pixels. */
  top: number;
  now: Date;
  /** What its words are in. */
  language: Language;
  href: string;
  chosen: boolean;
  /** Whether it is open in the reader. */
  current: boolean;
  /** Whether Tab enters the list here. */
  stop: boolean;
  /** The search whose words are shown where they stand in the text; '' shows the excerpt. */
  filter: string;
}

const SHOWN: readonly (keyof ResultRowProps)[] = [
  'page',
  'index',
  'total',
  'top',
  'now',
  'language',
  'href',
  'chosen',
  'current',
  'stop',
  'filter',
];

/** One source in the library's list. It is drawn anew only when something it shows changed. */
export class ResultRow extends Component<ResultRowProps> {
  override shouldComponentUpdate(next: ResultRowProps): boolean {
    return SHOWN.some((name) => next[name] !== this.props[name]);
  }

  override render({ page, index, total, top, chosen, current, ...shown }: ResultRowProps): JSX.Element {
    return (
      <li
        class="row result"
        style={{ transform: `translateY(${top}px)` }}
        aria-setsize={total}
        aria-posinset={index + 1}
        data-index={index}
        data-page-url={page?.url}
        data-selected={chosen}
        data-current={current}
      >
        {page ? (
          <Boundary
            of={page}
            fallback={() => <BrokenSource url={page.url} href={shown.href} stop={shown.stop} />}
          >
            <Shown page={page} chosen={chosen} current={current} {...shown} />
          </Boundary>
        ) : (
          <span class="result-wait" />
        )}
      </li>
    );
  }
}

type ShownProps = Omit<ResultRowProps, 'page' | 'index' | 'total' | 'top'> & { page: PageRecord };

function Shown({ page, now, href, chosen, current, stop, filter }: ShownProps): JSX.Element {
  const named = { ...page, url: page.visitedUrl };
  const title = titleOf(named);
  const site = siteOf(named);
  const language = { lang: langAttribute(page.lang), dir: page.dir ?? 'auto' } as const;
  return (
    <>
      <label class="row-select" title={t('list.select', { title })}>
        <input type="checkbox" tabIndex={-1} checked={chosen} aria-label={t('list.select', { title })} />
        <span class="row-tile" aria-hidden="true" lang={language.lang}>
          {[...site][0]}
        </span>
      </label>
      <a
        class="row-title"
        href={href}
        tabIndex={stop ? 0 : -1}
        aria-current={current ? 'true' : undefined}
        data-unread={(page.opens ?? 0) === 0}
        {...language}
      >
        {filter.trim() === '' ? title : <Marked text={title} ranges={findRanges(title, clausesOf(filter))} />}
      </a>
      <p class="row-excerpt" {...language}>
        <Snippet page={page} filter={filter} />
      </p>
      <div class="row-meta">
        <bdi class="row-site">{site}</bdi>
        <span class="row-marks">
          <KindMark kind={page.kind} />
          {page.snapshotCount > 1 && t('list.versions', { count: page.snapshotCount })}
        </span>
        <time class="row-time" dateTime={page.lastArchivedAt} title={exactTime(page.lastArchivedAt)}>
          {relativeTime(page.lastArchivedAt, now) ?? t('list.justNow')}
        </time>
      </div>
    </>
  );
}
