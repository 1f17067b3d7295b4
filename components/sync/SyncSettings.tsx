import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BucketRecord } from '../../utils/db/bucket-record';
import { t } from '../../utils/i18n/translate';
import type { DeviceHead } from '../../utils/sync/device-head';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { Section } from '../ui/Section';
import { SectionDetails } from '../ui/SectionDetails';
import { SyncFacts } from './SyncFacts';
import { SyncHeldUp } from './SyncHeldUp';
import { leaveSync, type Sync, useSync } from './use-sync';

const SetUpDialog = lazy(() => import('./SetUpDialog'), 'SetUpDialog');
const PassphraseDialog = lazy(() => import('./ChangeDialogs'), 'PassphraseDialog');
const UnlockDialog = lazy(() => import('./ChangeDialogs'), 'UnlockDialog');
const ConnectionDialog = lazy(() => import('./ChangeDialogs'), 'ConnectionDialog');
const RemoveDialog = lazy(() => import('./RemoveDialog'), 'RemoveDialog');
const LeaveDialog = lazy(() => import('./LeaveDialog'), 'LeaveDialog');

/** A dialog of this section that is open; a device: that which removes it. */
export type SyncDialog = 'set-up' | 'passphrase' | 'unlock' | 'connection' | 'leave' | DeviceHead;

/** Sync between the user's devices: what it is, how it stands, and what can be changed about it. */
export function SyncSettings(): JSX.Element {
  const sync = useSync();
  const [dialog, setDialog] = useState<SyncDialog | null>(null);
  const { bucket, failure } = sync;
  return (
    <>
      <Section id="devices" title={t('sync.title')}>
        {failure && <FailureNotice id="sync-failure" failure={failure} />}
        {bucket === undefined && !failure && <p role="status">{t('sync.reading')}</p>}
        {bucket === null && <NotConnected onConnect={() => setDialog('set-up')} />}
        {bucket && <Connected sync={sync} bucket={bucket} onOpen={setDialog} />}
      </Section>
      <OpenDialog dialog={dialog} sync={sync} onClose={() => setDialog(null)} />
    </>
  );
}

function NotConnected({ onConnect }: { onConnect: () => void }): JSX.Element {
  return (
    <>
      <p class="setting-hint">{t('sync.intro')}</p>
      <p class="setting-hint">{t('sync.intro2')}</p>
      <button id="connect-bucket" class="button" onClick={onConnect}>
        {t('sync.connect')}
      </button>
    </>
  );
}

interface ConnectedProps {
  sync: Sync;
  bucket: BucketRecord;
  onOpen: (dialog: SyncDialog) => void;
}

function Connected({ sync, bucket, onOpen }: ConnectedProps): JSX.Element | null {
  const { status, counts } = sync;
  if (!status || !counts) return null;
  const isPaused = status.pausedAt !== null;
  return (
    <>
      <SyncHeldUp sync={sync} status={status} onOpen={onOpen} />
      <SyncFacts bucket={bucket} status={status} counts={counts} onRemove={onOpen} />
      <div class="backup-actions">
        <button id="sync-now" class="button" disabled={sync.isRunning} onClick={sync.syncNow}>
          {t(isPaused ? 'sync.goOn' : 'sync.now')}
        </button>
        {!isPaused && (
          <button id="sync-pause" class="button button-quiet" onClick={sync.pause}>
            {t('sync.pause')}
          </button>
        )}
        <span class="setting-hint" role="status">
          {sync.isRunning && t('sync.running')}
        </span>
      </div>
      <SectionDetails>
        <div class="backup-actions">
          <button id="change-passphrase" class="button" onClick={() => onOpen('passphrase')}>
            {t('sync.passphrase')}
          </button>
          <button id="change-connection" class="button" onClick={() => onOpen('connection')}>
            {t('sync.change')}
          </button>
          <button id="leave-sync" class="button" onClick={() => onOpen('leave')}>
            {t('sync.leave')}
          </button>
        </div>
      </SectionDetails>
    </>
  );
}

interface OpenDialogProps {
  dialog: SyncDialog | null;
  sync: Sync;
  onClose: () => void;
}

function OpenDialog({ dialog, sync, onClose }: OpenDialogProps): JSX.Element | null {
  const { bucket, counts } = sync;
  if (dialog === 'set-up') return <SetUpDialog onClose={onClose} />;
  // It says that the device is disconnected, when there is no bucket any more.
  if (dialog === 'leave')
    return <LeaveDialog unsent={counts?.toSend ?? 0} onLeave={leaveSync} onClose={onClose} />;
  if (!bucket) return null;
  if (dialog === 'passphrase') return <PassphraseDialog bucket={bucket} onClose={onClose} />;
  if (dialog === 'unlock') return <UnlockDialog bucket={bucket} onClose={onClose} />;
  if (dialog === 'connection') return <ConnectionDialog bucket={bucket} onClose={onClose} />;
  return dialog && <RemoveDialog bucket={bucket} device={dialog} onClose={onClose} />;
}
