import type { JSX } from 'preact';
import { snapshotsNewestFirst } from '../../utils/archive/snapshots/read-snapshot';
import { getDatabase } from '../../utils/db/database';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { libraryHref, readerPath } from '../navigation/library-address';
import { OpenLink } from '../popup/OpenLink';
import { KindMark } from '../sources/KindMark';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Props {
  page: PageRecord;
  onOpen: (href: string) => void;
}

/** When a page was archived, each time with the way to what was archived. */
export function PageHistory({ page: { url, lastArchivedAt }, onOpen }: Props): JSX.Element | null {
  const { value: snapshots, failure } = useLiveQuery(
    () => snapshotsNewestFirst(getDatabase(), url),
    [url, lastArchivedAt],
  );
  if (failure) return <FailureNotice failure={failure} />;
  if (!snapshots) return null;
  return (
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
  );
}
