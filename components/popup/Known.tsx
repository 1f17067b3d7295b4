import type { JSX } from 'preact';
import { exactTime, relativeTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { countVersions } from '../../utils/model/count-versions';
import { libraryHref, readerPath } from '../navigation/library-address';
import { OpenLink } from './OpenLink';

interface Props {
  page: PageRecord;
  now: Date;
  onOpen: (href: string) => void;
}

/** What the archive has of the page: when it was archived, how many versions, and the way to the newest. */
export function Known({ page, now, onOpen }: Props): JSX.Element {
  const when = relativeTime(page.lastArchivedAt, now) ?? t('list.justNow');
  const count = countVersions(page);
  return (
    <>
      <span title={exactTime(page.lastArchivedAt)}>
        {count > 1
          ? t('afterCapture.archivedVersions', { when, count })
          : t('afterCapture.archivedOnce', { when })}
      </span>
      <ReadLink snapshotId={page.newestSnapshotId} onOpen={onOpen} />
    </>
  );
}

/** The way to a snapshot in the reader. */
export function ReadLink({
  snapshotId,
  onOpen,
}: Pick<Props, 'onOpen'> & { snapshotId: string }): JSX.Element {
  return (
    <OpenLink href={libraryHref(readerPath(snapshotId))} onOpen={onOpen}>
      {t('afterCapture.read')}
    </OpenLink>
  );
}
