import type { JSX } from 'preact';
import { nextBackupAt } from '../../utils/jobs/backup-due';
import type { BackupStateRecord } from '../../utils/backup/backup-state';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { Section } from '../ui/Section';
import { EncryptionSetting } from './encryption/EncryptionSetting';
import { BackupHeldUp } from './BackupHeldUp';
import { BackupRunning } from './BackupRunning';
import { LastBackup } from './LastBackup';
import { PlaceChoice } from './PlaceChoice';
import { type Backup, useBackup } from './use-backup';

/** Automatic backup: what it is for, where it goes, and how it stands. */
export function BackupSettings(): JSX.Element {
  const backup = useBackup();
  const { state, failure, isRefused } = backup;
  return (
    <Section id="backup" title={t('backup.title')}>
      {!state?.place && <p class="setting-hint">{t('backup.intro')}</p>}
      {failure && <FailureNotice id="backup-failure" failure={failure} />}
      {isRefused && (
        <p id="backup-refused" class="failure-line" role="alert">
          {t('backup.refused')}
        </p>
      )}
      {!state && !failure && <p role="status">{t('backup.reading')}</p>}
      {state &&
        (state.place ? (
          <TurnedOn backup={backup} state={state} />
        ) : (
          <TurnedOff backup={backup} state={state} />
        ))}
    </Section>
  );
}

interface Props {
  backup: Backup;
  state: BackupStateRecord;
}

function TurnedOff({ backup, state }: Props): JSX.Element {
  return (
    <>
      <PlaceChoice backup={backup} chosen={null} />
      <dl class="settings-facts">
        <EncryptionSetting state={state} isBusy={false} onKeys={backup.changeKeys} />
        {state.last && <LastBackup last={state.last} />}
      </dl>
    </>
  );
}

function TurnedOn({ backup, state }: Props): JSX.Element {
  const { progress } = backup;
  return (
    <>
      <BackupHeldUp backup={backup} state={state} />
      <dl id="backup-facts" class="settings-facts">
        <Fact name={t('backup.where')}>{placeWords(state)}</Fact>
        <LastBackup last={state.last} />
        <Fact name={t('backup.next')}>{nextWords(state)}</Fact>
        <EncryptionSetting state={state} isBusy={progress !== null} onKeys={backup.changeKeys} />
      </dl>
      {progress ? (
        <BackupRunning progress={progress} />
      ) : (
        <div class="backup-actions">
          <button id="backup-now" class="button" onClick={backup.backUpNow}>
            {t('backup.now')}
          </button>
          {state.wantedAt !== null && (
            <button id="backup-unwanted" class="button button-quiet" onClick={backup.cancelWanted}>
              {t('backup.cancel')}
            </button>
          )}
          <button id="backup-off" class="button button-quiet" onClick={backup.turnOff}>
            {t('backup.turnOff')}
          </button>
        </div>
      )}
      <PlaceChoice backup={backup} chosen={state.place} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }): JSX.Element {
  return (
    <div class="setting">
      <dt class="setting-label">{name}</dt>
      <dd class="setting-control">
        <span class="backup-fact">{children}</span>
      </dd>
    </div>
  );
}

function placeWords({ place, set }: BackupStateRecord): string {
  const folder = `Menbe backup/${set ?? ''}`;
  return place?.kind === 'folder'
    ? t('backup.inFolder', { folder: `${place.label}/${folder}` })
    : t('backup.inDownloads', { folder });
}

function nextWords(state: BackupStateRecord): string {
  const now = new Date();
  const next = nextBackupAt(state, now);
  if (state.lapsedAt !== null) return t('backup.nextClick');
  if (state.wantedAt !== null && next !== null && next <= now) return t('backup.nextWanted');
  return next === null || next <= now ? t('backup.nextSoon') : shortDateTime(next.toISOString());
}
