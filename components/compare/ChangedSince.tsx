import { shortDateTime } from '../../utils/i18n/format';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readComparison } from '../../utils/archive/snapshots/read-comparison';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Comparison, Fact } from '../../utils/diff/comparison';
import { t } from '../../utils/i18n/translate';
import type { SaveOutcome } from '../../utils/model/capture';
import type { Failure } from '../../utils/model/result';
import { openLibrary } from '../../utils/platform/open-library';
import { FailureNotice } from '../ui/FailureNotice';
import { libraryHref } from '../navigation/library-address';
import { compareHash } from '../navigation/route';
import { compareInWorker } from './compare-in-worker';

interface Props {
  previous: NonNullable<SaveOutcome['previous']>;
  snapshotId: string;
}

/** Shown after a page was archived again: the date since which it has changed, what changed, and a link to the comparison. */
export function ChangedSince({ previous, snapshotId }: Props): JSX.Element {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    changes(previous.snapshotId, snapshotId, signal).then(setComparison, (error: unknown) => {
      if (!signal.aborted) setFailure(toFailure(error));
    });
    return () => controller.abort();
  }, [previous.snapshotId, snapshotId]);
  if (failure) return <FailureNotice failure={failure} />;
  const hash = compareHash(previous.snapshotId, snapshotId);
  const what = comparison && changeWords(comparison);
  return (
    <p id="changed-since" class="after-capture" role="status">
      {t('afterCapture.changedSince', { date: shortDateTime(previous.archivedAt) })}
      {what && ` (${what})`}{' '}
      <a
        href={libraryHref(hash)}
        onClick={(event) => {
          event.preventDefault();
          openLibrary(hash).then(
            () => close(),
            (error: unknown) => setFailure(toFailure(error)),
          );
        }}
      >
        {t('afterCapture.showChanges')}
      </a>
    </p>
  );
}

async function changes(oldId: string, newId: string, signal: AbortSignal): Promise<Comparison | null> {
  const snapshots = await readComparison(getDatabase(), oldId, newId);
  return snapshots && compareInWorker(snapshots.old, snapshots.new, { signal });
}

const FACT_WORDS: Readonly<
  Record<Fact, 'changedTitle' | 'changedByline' | 'changedDates' | 'changedSource'>
> = {
  title: 'changedTitle',
  byline: 'changedByline',
  publishedTime: 'changedDates',
  modifiedTime: 'changedDates',
  declaredSource: 'changedSource',
};

/** The changes in few words: "headline, 3 paragraphs". */
function changeWords({ facts, paragraphs, pictures, embeds }: Comparison): string {
  const named = new Set(facts.map(({ fact }) => t(`afterCapture.${FACT_WORDS[fact]}`)));
  const text = paragraphs > 0 ? [t('afterCapture.changedParagraphs', { count: paragraphs })] : [];
  const beside = [
    ...(pictures.length > 0 ? [t('afterCapture.changedPictures')] : []),
    ...(embeds.length > 0 ? [t('afterCapture.changedEmbeds')] : []),
  ];
  return [...named, ...text, ...beside].join(', ');
}
