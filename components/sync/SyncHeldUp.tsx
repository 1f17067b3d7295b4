import type { JSX } from 'preact';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { isWaiting, type SyncStatus } from '../../utils/sync/sync-status';
import { FailureNotice } from '../ui/FailureNotice';
import { deviceWords } from './device-words';
import type { SyncDialog } from './SyncSettings';
import type { Sync } from './use-sync';

interface Props {
  sync: Pick<Sync, 'allow'>;
  status: SyncStatus;
  onOpen: (dialog: SyncDialog) => void;
}

/** What keeps sync from going on, and what was refused or is missing; nothing where all is well. */
export function SyncHeldUp({ sync, status, onOpen }: Props): JSX.Element {
  const { failure, missing, damaged, renamedAt } = status;
  return (
    <>
      {failure && !isWaiting(status) && (
        <div id="sync-held-up" class="backup-held-up">
          <FailureNotice failure={failure} />
          {failure.code === 'vault-key-unknown' && (
            <button id="unlock-sync" class="button button-primary" onClick={() => onOpen('unlock')}>
              {t('sync.unlock')}
            </button>
          )}
          {failure.code === 'bucket-access' && (
            <button id="allow-bucket" class="button button-primary" onClick={sync.allow}>
              {t('sync.allow')}
            </button>
          )}
        </div>
      )}
      {problemLines(status).map((line) => (
        <p key={line} class="failure-line">
          {line}
        </p>
      ))}
      {damaged.length > 0 && <p class="failure-line">{t('sync.damaged', { count: damaged.length })}</p>}
      {missing.length > 0 && <p class="setting-hint">{t('sync.missing', { count: missing.length })}</p>}
      {renamedAt !== null && (
        <p class="setting-hint">{t('sync.renamed', { date: shortDateTime(renamedAt) })}</p>
      )}
    </>
  );
}

function problemLines({ problems, devices }: SyncStatus): string[] {
  return problems.map(({ device, code }) => {
    const head = devices.find((each) => each.device === device) ?? { device, name: '' };
    return t(`sync.problem.${code}`, { device: deviceWords(head) });
  });
}
