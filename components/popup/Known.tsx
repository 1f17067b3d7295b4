import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { libraryHref, readerPath } from '../navigation/library-address';
import { ArchivedWhen } from './ArchivedWhen';
import { OpenLink } from './OpenLink';

interface Props {
  page: PageRecord;
  now: Date;
  onOpen: (href: string) => void;
}

/** What the archive has of the page: when it was archived, how many versions, when it was seen unchanged, and the way to the newest. */
export function Known({ page, now, onOpen }: Props): JSX.Element {
  return (
    <>
      <ArchivedWhen page={page} now={now} />
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
