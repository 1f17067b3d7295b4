import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { storageUse } from '../../utils/archive/pages/storage-use';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { RESCUE_PAGE } from '../../utils/model/extension-pages';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { AttachmentUse } from '../attachments/AttachmentUse';
import { IndexSettings } from './IndexSettings';
import { Section } from '../ui/Section';
import { SectionDetails } from '../ui/SectionDetails';

/** The storage in use, by kind and in all. */
export function StorageSettings(): JSX.Element {
  const { value: use, failure } = useLiveQuery(() => storageUse(getDatabase()), []);
  const [total, setTotal] = useState<number | null>(null);
  const { failure: notEstimated, attempt } = useAttempt();
  useEffect(() => {
    void attempt(async () => {
      const { usage } = await navigator.storage.estimate();
      setTotal(usage ?? null);
    });
  }, [use]);
  return (
    <Section id="storage" title={t('settings.storage')}>
      {failure && <FailureNotice failure={failure} />}
      {notEstimated && <FailureNotice failure={notEstimated} />}
      {!use && !failure && <p role="status">{t('settings.measuring')}</p>}
      {use && (
        <dl id="storage-use" class="settings-facts">
          <Size name={t('settings.contents')} hint={t('settings.contentsHint', { count: use.snapshots })}>
            {t('settings.about', { size: formatBytes(use.contents) })}
          </Size>
          <Size name={t('settings.records')}>{t('settings.about', { size: formatBytes(use.records) })}</Size>
          {total !== null && (
            <Size name={t('settings.total')} hint={t('settings.totalHint')}>
              {formatBytes(total)}
            </Size>
          )}
        </dl>
      )}
      <AttachmentUse />
      <SectionDetails>
        <p class="setting-hint">{t('settings.storageHint')}</p>
        <IndexSettings />
        <Rescue />
      </SectionDetails>
    </Section>
  );
}

/** The way to the page that reads an archive past what is broken. */
function Rescue(): JSX.Element {
  return (
    <div class="setting">
      <span class="setting-label">{t('settings.rescue')}</span>
      <div class="setting-control">
        <a id="to-rescue" class="button" href={RESCUE_PAGE}>
          {t('settings.rescueOpen')}
        </a>
        <p class="setting-hint">{t('settings.rescueHint')}</p>
      </div>
    </div>
  );
}

function Size({ name, hint, children }: { name: string; hint?: string; children: string }): JSX.Element {
  return (
    <div class="setting">
      <dt class="setting-label">{name}</dt>
      <dd class="setting-control">
        <span class="size">{children}</span> {hint !== undefined && <span class="setting-hint">{hint}</span>}
      </dd>
    </div>
  );
}
