import { Component, type JSX } from 'preact';
import type { Language } from '../../../utils/model/language';
import type { PageRecord } from '../../../utils/model/records';
import type { WatchRecord } from '../../../utils/model/watch';
import { Boundary } from '../../ui/Boundary';
import { type Listing, readHash } from '../../navigation/route';
import { BrokenSource } from '../../sources/BrokenSource';
import { findRanges } from '../../../utils/search/snippet';
import { clausesOf } from '../../sources/found-words';
import { Marked } from '../../sources/Marked';
import { titleOf } from '../../sources/page-words';
import { RowCells } from './RowCells';
import { RowExcerpt } from './RowExcerpt';
import { RowTime } from './RowTime';

/** One row of the virtual list: it is placed by `top`, and `index` and `total` tell its position to screen readers. */
export interface ResultRowProps {
  /** `undefined` while it is being read. */
  page: PageRecord | undefined;
  index: number;
  total: number;
  /** Distance from the list's beginning, in CSS pixels. */
  top: number;
  now: Date;
  /** The language of its words: a change renders it anew. */
  language: Language;
  chosen: boolean;
  /** Whether it is open in the reader. */
  current: boolean;
  /** Whether it is new to the user since the alert was last looked at. */
  fresh: boolean;
  /** Whether Tab enters the list here. */
  stop: boolean;
  /** The list it stands in: the words of the search are shown where they stand in the text, the time is that of the order. */
  listing: Listing;
  /** The day that begins with it, in words; `null` for other rows. */
  day: string | null;
  picture: ImageBitmap | null;
  highlights: number;
  /** `null` where it is not watched. */
  watch: WatchRecord | null;
}

const SHOWN: readonly (keyof ResultRowProps)[] = [
  'page',
  'index',
  'total',
  'top',
  'now',
  'language',
  'chosen',
  'current',
  'fresh',
  'stop',
  'listing',
  'day',
  'picture',
  'highlights',
  'watch',
];

/** A row of the library's list: one source. It renders anew only when something it shows changed. */
export class ResultRow extends Component<ResultRowProps> {
  override shouldComponentUpdate(next: ResultRowProps): boolean {
    return SHOWN.some((name) => next[name] !== this.props[name]);
  }

  override render({ page, index, total, top, chosen, current, day, ...shown }: ResultRowProps): JSX.Element {
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
        data-day={day !== null}
      >
        {day !== null && <h2 class="visually-hidden">{day}</h2>}
        {page ? (
          <Boundary
            of={page}
            fallback={() => (
              <BrokenSource
                url={page.url}
                href={readHash(page.newestSnapshotId, shown.listing)}
                stop={shown.stop}
              />
            )}
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

type ShownProps = Omit<ResultRowProps, 'page' | 'index' | 'total' | 'top' | 'day' | 'language'> & {
  page: PageRecord;
};

function Shown({ page, now, current, stop, listing, ...shown }: ShownProps): JSX.Element {
  const { filter } = listing;
  const hrefOf = (snapshotId: string) => readHash(snapshotId, listing);
  return (
    <RowCells
      {...shown}
      page={page}
      href={hrefOf(page.newestSnapshotId)}
      link={{
        tabIndex: stop ? 0 : -1,
        'aria-current': current ? 'true' : undefined,
        'data-unread': (page.opens ?? 0) === 0,
      }}
      time={<RowTime page={page} listing={listing} now={now} />}
      title={<FoundTitle title={titleOf(page)} filter={filter} />}
      excerpt={<RowExcerpt page={page} filter={filter} hrefOf={hrefOf} />}
    />
  );
}

function FoundTitle({ title, filter }: { title: string; filter: string }): JSX.Element {
  if (filter.trim() === '') return <>{title}</>;
  return <Marked text={title} ranges={findRanges(title, clausesOf(filter))} />;
}
