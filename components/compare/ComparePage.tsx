import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparedSnapshots } from '../../utils/archive/snapshots/read-comparison';
import type { Comparison } from '../../utils/diff/comparison';
import { isWithoutChange } from '../../utils/export/comparison-export';
import { versionTime } from '../../utils/i18n/format-date';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { type Listing, listHash, readHash } from '../navigation/route';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';
import { useChangeSeen } from '../watch/use-change-seen';
import { CompareBar } from './CompareBar';
import { ComparedText } from './ComparedText';
import { summaryWords, toWritten } from './comparison-words';
import { FactChanges } from './FactChanges';
import { OtherDifferences } from './OtherDifferences';
import { useChanges } from './use-changes';
import { type ComparingState, useComparison } from './use-comparison';
import { VersionChoice } from './VersionChoice';

interface Props {
  oldId: string;
  newId: string;
  /** The list beside it. */
  listing: Listing;
}

/** The comparison of two versions of a page. */
export function ComparePage({ oldId, newId, listing }: Props): JSX.Element {
  const { snapshots, state, cancel, again } = useComparison(oldId, newId);
  const [sideBySide, setSideBySide] = useState(false);
  const comparison = state.phase === 'compared' ? state.comparison : null;
  const backHref = snapshots === null ? listHash(listing) : readHash(newId, listing);
  const changes = useChanges(comparison, backHref);
  const written = snapshots && comparison ? () => toWritten(snapshots, comparison) : null;
  return (
    <div class="reader-page">
      <CompareBar
        backHref={backHref}
        changes={changes}
        sideBySide={sideBySide}
        onView={setSideBySide}
        written={written}
      />
      <main class="reader-main compare-main" id="comparison" data-phase={state.phase} data-wide={sideBySide}>
        {snapshots === null && (
          <FailureNotice heading failure={{ code: 'snapshot-missing', detail: `${oldId}, ${newId}` }} />
        )}
        {!snapshots && state.phase === 'failed' && (
          <FailureNotice heading failure={state.failure} onRetry={again} />
        )}
        {snapshots && (
          <>
            <Head snapshots={snapshots} />
            <VersionChoice versions={snapshots.versions} oldId={oldId} newId={newId} listing={listing} />
            <Outcome
              snapshots={snapshots}
              state={state}
              sideBySide={sideBySide}
              onCancel={cancel}
              onAgain={again}
            />
          </>
        )}
      </main>
    </div>
  );
}

function Head({ snapshots: { old, new: next } }: { snapshots: ComparedSnapshots }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = titleOf(next);
  useEffect(() => {
    document.title = t('compare.documentTitle', { title });
  }, [title, language()]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header class="compare-header">
      <p class="reader-site">
        <bdi>{siteOf(next)}</bdi>
      </p>
      <h1 class="compare-title" ref={heading} tabIndex={-1}>
        {t('compare.title')}: <bdi lang={langAttribute(next.lang)}>{title}</bdi>
      </h1>
      <p class="compare-between">
        {t('compare.between', { old: versionTime(old.archivedAt), new: versionTime(next.archivedAt) })}
      </p>
    </header>
  );
}

interface OutcomeProps {
  snapshots: ComparedSnapshots;
  state: ComparingState;
  sideBySide: boolean;
  onCancel: () => void;
  onAgain: () => void;
}

function Outcome({ snapshots, state, sideBySide, onCancel, onAgain }: OutcomeProps): JSX.Element {
  if (snapshots.old.id === snapshots.new.id) return <p class="compare-note">{t('compare.sameVersion')}</p>;
  if (state.phase === 'failed') return <FailureNotice failure={state.failure} onRetry={onAgain} />;
  if (state.phase === 'cancelled') {
    return (
      <p class="compare-note" role="status">
        {t('compare.cancelled')}{' '}
        <button class="button" onClick={onAgain}>
          {t('compare.again')}
        </button>
      </p>
    );
  }
  if (state.phase === 'comparing') {
    return (
      <div class="compare-note compare-progress">
        <p>{t('compare.comparing')}</p>
        <progress aria-label={t('compare.comparing')} max={1} value={state.done} />
        <button id="cancel-comparison" class="button" onClick={onCancel}>
          {t('compare.cancel')}
        </button>
      </div>
    );
  }
  return <Found snapshots={snapshots} comparison={state.comparison} sideBySide={sideBySide} />;
}

interface FoundProps {
  snapshots: ComparedSnapshots;
  comparison: Comparison;
  sideBySide: boolean;
}

function Found({ snapshots, comparison, sideBySide }: FoundProps): JSX.Element {
  const { facts, rows, paragraphs } = comparison;
  const { old, new: next, page } = snapshots;
  // The news of a watched page lead here.
  useChangeSeen(next.id === page.newestSnapshotId ? page.url : null);
  const own = { lang: langAttribute(next.lang), dir: next.dir ?? 'auto' } as const;
  const isEmpty = isWithoutChange(comparison);
  return (
    <>
      <p id="comparison-summary" class="compare-summary" role="status" data-paragraphs={paragraphs}>
        {summaryWords(comparison)}
      </p>
      {isEmpty && <p class="compare-note">{t('compare.noneHint')}</p>}
      {old.extractorVersion !== next.extractorVersion && (
        <p class="compare-note">{t('compare.otherReading')}</p>
      )}
      {facts.length > 0 && <FactChanges facts={facts} own={own} />}
      {!isEmpty && (
        <section aria-labelledby="compared-text-title">
          <h2 id="compared-text-title">{t('compare.text')}</h2>
          {paragraphs === 0 ? (
            <p class="compare-note">{t('compare.textSame')}</p>
          ) : (
            <ComparedText rows={rows} own={own} sideBySide={sideBySide} />
          )}
        </section>
      )}
      <OtherDifferences comparison={comparison} />
    </>
  );
}
