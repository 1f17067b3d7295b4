import type { JSX } from 'preact';
import type { CountedBackup } from '../../utils/backup/backup-state';
import { shortDateTime } from '../../utils/i18n/format';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';

/** The last backup that counts: when it was made, what is in it, how it was checked. */
export function LastBackup({ last }: { last: CountedBackup | null }): JSX.Element {
  return (
    <div class="setting">
      <dt class="setting-label">{t('backup.last')}</dt>
      <dd id="backup-last" class="setting-control">
        {last ? <Counted last={last} /> : <span class="backup-fact">{t('backup.none')}</span>}
      </dd>
    </div>
  );
}

function Counted({ last }: { last: CountedBackup }): JSX.Element {
  const { createdAt, total, bytes, proof, lost } = last;
  return (
    <>
      <span class="backup-fact">
        {t(proof === 'read' ? 'backup.verified' : 'backup.sizeChecked', { date: shortDateTime(createdAt) })}
      </span>
      <p class="setting-hint">
        {[
          t('backup.sources', { count: total.pages }),
          t('backup.versions', { count: total.snapshots }),
          t('backup.files', { count: total.files }),
          formatBytes(bytes),
        ].join(' · ')}
      </p>
      {proof === 'size' && <p class="setting-hint">{t('backup.sizeOnly')}</p>}
      {lost > 0 && <p class="failure-line">{t('backup.lost', { count: lost })}</p>}
    </>
  );
}
