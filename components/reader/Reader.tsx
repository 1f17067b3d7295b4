import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { Width } from '../attachments/PanelHead';
import { SavedPanel } from '../attachments/SavedPanel';
import type { HighlightOrder } from '../highlights/HighlightMaker';
import type { Listing, ReaderTab } from '../navigation/route';
import type { Walk } from '../navigation/walk';
import { titleOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { ArticlePanel } from './ArticlePanel';
import { BinBar } from './BinBar';
import { Contents } from './Contents';
import { FoundWordsBar } from './found/FoundWordsBar';
import { type FoundWords, useFoundWords } from './found/use-found-words';
import { binnedPage, isBinned, readShown, type ShownSnapshot } from './read-shown';
import { ReaderBar } from './ReaderBar';
import { ReaderTabs } from './ReaderTabs';
import { useWays } from './use-ways';

interface Props {
  snapshotId: string;
  tab: ReaderTab;
  /** Through the list that the reader was opened from. */
  walk: Walk;
  onRemove: (pageUrl: string) => void;
  onRestore: (pageUrl: string) => void;
  onExport: (pageUrl: string) => void;
}

/** One snapshot, to be read: its text under its facts, and in further tabs what was saved beside it. */
export function Reader({ snapshotId, tab, walk, onRemove, onRestore, onExport }: Props): JSX.Element {
  const { value, failure } = useLiveQuery(() => readShown(snapshotId), [snapshotId]);
  const view = value ?? null;
  const body = useRef<HTMLDivElement>(null);
  const highlightOrder = useRef(() => false);
  const { listing } = walk;
  const found = useFoundWords(body, view?.snapshot.id, listing.filter);
  useEffect(() => scrollTo(0, 0), []);
  const { neighbours, hasWindow, width, remove, onFocus } = useWays({
    snapshotId,
    view,
    tab,
    walk,
    onRemove,
  });
  const shared = { view, listing, highlightOrder };
  return (
    <div class="reader-page" data-tab={tab} data-whole={hasWindow}>
      <ReaderBar {...shared} neighbours={neighbours} onFocus={onFocus} onRemove={remove} onExport={onExport}>
        {tab === 'article' && <InText body={body} snapshotId={view?.snapshot.id} found={found} />}
      </ReaderBar>
      <BinBar page={binnedPage(view)} listing={listing} onRestore={onRestore} />
      <main class="reader-content">
        {view && <ReaderTabs view={view} listing={listing} shown={tab} />}
        <div class="reader-main">
          {failure && <FailureNotice heading failure={failure} onRetry={() => location.reload()} />}
          {value === null && <Missing snapshotId={snapshotId} />}
          <Panels {...shared} tab={tab} body={body} width={width} />
          {value === undefined && !failure && <p class="visually-hidden">{t('library.opening')}</p>}
        </div>
      </main>
    </div>
  );
}

function Missing({ snapshotId }: { snapshotId: string }): JSX.Element {
  return (
    <FailureNotice id="reader-missing" heading failure={{ code: 'snapshot-missing', detail: snapshotId }} />
  );
}

interface InTextProps {
  body: RefObject<HTMLDivElement | null>;
  snapshotId: string | undefined;
  found: FoundWords;
}

/** What leads to places in the text. */
function InText({ body, snapshotId, found }: InTextProps): JSX.Element {
  return (
    <>
      <Contents body={body} snapshotId={snapshotId} />
      <FoundWordsBar found={found} />
    </>
  );
}

interface PanelsProps {
  view: ShownSnapshot | null;
  tab: ReaderTab;
  listing: Listing;
  body: RefObject<HTMLDivElement | null>;
  highlightOrder: HighlightOrder;
  width: Width;
}

/** The article, which stays when another tab is shown, and what that shows. */
function Panels({ view, tab, listing, body, highlightOrder, width }: PanelsProps): JSX.Element | null {
  if (!view) return null;
  const { snapshot, files } = view;
  return (
    <>
      <ArticlePanel
        view={view}
        listing={listing}
        body={body}
        highlightOrder={highlightOrder}
        isShown={tab === 'article'}
      />
      {tab !== 'article' && (
        <SavedPanel
          tab={tab}
          files={files}
          of={{ url: snapshot.url, title: titleOf(snapshot) }}
          canRemove={!isBinned(view)}
          width={width}
        />
      )}
    </>
  );
}
