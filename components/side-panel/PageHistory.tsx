import type { JSX } from 'preact';
import { readHighlights } from '../../utils/archive/highlights/change-highlights';
import { snapshotsNewestFirst } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { HighlightWords } from '../highlights/HighlightWords';
import { libraryHref, readerPath } from '../navigation/library-address';
import { OpenLink } from '../popup/OpenLink';
import { KindMark } from '../sources/KindMark';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Props {
  page: PageRecord;
  onOpen: (href: string) => void;
}

/** When a page was archived, each time with the way to what was archived, and what is highlighted of it. */
export function PageHistory({ page, onOpen }: Props): JSX.Element | null {
  const { url, lastArchivedAt } = page;
  const { value, failure } = useLiveQuery(() => readHistory(url), [url, lastArchivedAt]);
  if (failure) return <FailureNotice failure={failure} />;
  if (!value) return null;
  const { snapshots, highlights } = value;
  return (
    <>
      <section aria-labelledby="side-versions">
        <h3 id="side-versions">{t('afterCapture.versions')}</h3>
        <ol class="side-versions">
          {snapshots.map(({ id, archivedAt, kind }) => (
            <li key={id}>
              <OpenLink href={libraryHref(readerPath(id))} onOpen={onOpen}>
                <time dateTime={archivedAt} title={exactTime(archivedAt)}>
                  {shortDateTime(archivedAt)}
                </time>
              </OpenLink>{' '}
              <KindMark kind={kind} />
            </li>
          ))}
        </ol>
      </section>
      {highlights.length > 0 && (
        <section aria-labelledby="side-highlights">
          <h3 id="side-highlights">{t('annotate.highlights')}</h3>
          <ol class="highlight-list">
            {highlights.map((highlight) => (
              <HighlightWords key={highlight.id} highlight={highlight} onGo={null} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

async function readHistory(url: string) {
  const [snapshots, highlights] = await Promise.all([
    snapshotsNewestFirst(getDatabase(), url),
    readHighlights(getDatabase(), url),
  ]);
  return { snapshots, highlights };
}
