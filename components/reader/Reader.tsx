import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readSnapshot, type SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { usePictures } from '../attachments/use-pictures';
import { ArticleBody } from '../article/ArticleBody';
import type { HighlightOrder } from '../highlights/HighlightMaker';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { type Listing, listHash, readHash } from '../navigation/route';
import type { Walk } from '../navigation/walk';
import { titleOf } from '../sources/page-words';
import { Annotations } from './Annotations';
import { Contents } from './Contents';
import { FoundWordsBar } from './found/FoundWordsBar';
import { useFoundWords } from './found/use-found-words';
import { Omissions } from './Omissions';
import { ReaderBar } from './ReaderBar';
import { ReaderHeader } from './ReaderHeader';
import { useNeighbours } from './use-neighbours';
import { useOpening } from './use-opening';
import { usePlace } from './use-place';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  snapshotId: string;
  /** Through the list that the reader was opened from. */
  walk: Walk;
  onRemove: (pageUrl: string) => void;
  onExport: (pageUrl: string) => void;
}

/** One snapshot, to be read: its facts, then its text. */
export function Reader({ snapshotId, walk, onRemove, onExport }: Props): JSX.Element {
  const { value: view, failure } = useLiveQuery(() => readListed(snapshotId), [snapshotId]);
  const neighbours = useNeighbours(view ?? null, walk);
  const body = useRef<HTMLDivElement>(null);
  const highlightOrder = useRef(() => false);
  const { listing } = walk;
  const found = useFoundWords(body, view?.snapshot.id, listing.filter);
  const backHref = listHash(listing);
  useEffect(() => scrollTo(0, 0), []);
  const remove = () => {
    if (!view) return;
    onRemove(view.page.url);
    // The next source is shown, as the list moves its focus to the next row.
    const next = neighbours.next ?? neighbours.previous;
    location.hash = next ? readHash(next.newestSnapshotId, listing) : backHref;
  };
  useReaderKeys({ neighbours, listing, onRemove: remove });
  return (
    <div class="reader-page">
      <ReaderBar
        view={view ?? null}
        neighbours={neighbours}
        listing={listing}
        highlightOrder={highlightOrder}
        onRemove={remove}
        onExport={onExport}
      >
        <Contents body={body} snapshotId={view?.snapshot.id} />
        <FoundWordsBar found={found} />
      </ReaderBar>
      <main class="reader-main">
        {failure && <FailureNotice heading failure={failure} onRetry={() => location.reload()} />}
        {view === null && (
          <FailureNotice
            id="reader-missing"
            heading
            failure={{ code: 'snapshot-missing', detail: snapshotId }}
          />
        )}
        {view && <Snapshot view={view} listing={listing} body={body} highlightOrder={highlightOrder} />}
        {view === undefined && !failure && <p class="visually-hidden">{t('library.opening')}</p>}
      </main>
    </div>
  );
}

/** A snapshot whose page is in the list; what is in the bin counts as gone. */
async function readListed(snapshotId: string): Promise<SnapshotView | null> {
  const view = await readSnapshot(getDatabase(), snapshotId);
  return view && view.page.deleted === 0 ? view : null;
}

interface SnapshotProps {
  view: SnapshotView;
  listing: Listing;
  body: RefObject<HTMLDivElement | null>;
  highlightOrder: HighlightOrder;
}

function Snapshot({ view, listing, body, highlightOrder }: SnapshotProps): JSX.Element {
  const { snapshot, content } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const pictures = usePictures(snapshot.id);
  const failure = useOpening(view.page.url);
  usePlace(body, snapshot.id);
  useEffect(() => {
    document.title = t('library.documentTitleReading', { title: titleOf(snapshot) });
  }, [snapshot.id, language()]);
  useEffect(() => {
    // Screen readers read the title of the opened source.
    heading.current?.focus({ preventScroll: true });
  }, [snapshot.id]);
  return (
    <div class="reader-columns">
      <article id="reader" class="reader" data-snapshot-id={snapshot.id}>
        <ReaderHeader view={view} listing={listing} headingRef={heading} />
        {failure && <FailureNotice failure={failure} />}
        <ArticleBody
          body={body}
          html={content.html}
          title={snapshot.title}
          pictures={pictures}
          lang={snapshot.lang}
          dir={snapshot.dir}
        />
        <Omissions omissions={snapshot.details?.omissions ?? []} />
      </article>
      <Annotations view={view} body={body} highlightOrder={highlightOrder} />
    </div>
  );
}
