import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { pageState } from '../../utils/archive/pages/page-state';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { SaveOutcome } from '../../utils/model/capture';
import { libraryHref, readerPath } from '../navigation/library-address';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { ArchivedWhen } from './ArchivedWhen';
import { OpenLink } from './OpenLink';

interface Props {
  source: NonNullable<SaveOutcome['declaredSource']>;
  onOpen: (href: string) => void;
}

/** The source that a page credits: with the way to it, or to what the archive has of it already. */
export function CreditedSource({ source, onOpen }: Props): JSX.Element {
  const { name, url } = source;
  const [now] = useState(() => new Date());
  const { value: page } = useLiveQuery(() => pageState(getDatabase(), url), [url]);
  return (
    <p id="credited-source" class="after-capture">
      {t('afterCapture.credits')} <bdi title={url}>{name ?? new URL(url).hostname}</bdi>{' '}
      {page ? (
        <>
          <ArchivedWhen page={page} now={now} />{' '}
          <OpenLink id="read-credited" href={libraryHref(readerPath(page.newestSnapshotId))} onOpen={onOpen}>
            {t('afterCapture.read')}
          </OpenLink>
        </>
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {t('afterCapture.archiveToo')}
        </a>
      )}
    </p>
  );
}
