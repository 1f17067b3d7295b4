import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BucketRecord } from '../../utils/db/bucket-record';
import { t } from '../../utils/i18n/translate';
import type { DeviceHead } from '../../utils/sync/device-head';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { deviceWords } from './device-words';
import type { Secret } from '../keys/make-keys';
import { type ChosenPassphrase, useNewPassphrase } from '../keys/NewPassphrase';
import { RecoveryKeyView } from '../keys/RecoveryKeyView';
import { NO_SECRET, SecretField } from './SecretField';
import { StepForm } from '../keys/StepForm';
import { recoveryFile } from './recovery-file';
import { workWords } from './work-words';
import { type Removal, useRemoval } from './use-removal';
import { Working } from '../keys/Working';

interface Props {
  bucket: BucketRecord;
  device: DeviceHead;
  onClose: () => void;
}

/** Removes another device: says what that does to which, and makes the new keys. */
export function RemoveDialog({ bucket, device, onClose }: Props): JSX.Element {
  const removal = useRemoval(bucket, device.device);
  // What was typed stays where a passphrase was wrong.
  const typed = { secret: useState(NO_SECRET), chosen: useNewPassphrase() };
  const { step } = removal.state;
  return (
    <Dialog
      id="remove-device-dialog"
      class="dialog"
      labelledBy="remove-device-title"
      phase={step}
      onStop={step === 'working' ? () => undefined : null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <DialogHeader
            id="remove-device-title"
            title={t('sync.removing.title', { device: deviceWords(device) })}
            closeLabel={t('keys.close')}
            onClose={close}
          />
          <Step removal={removal} typed={typed} bucket={bucket} close={close} />
        </>
      )}
    </Dialog>
  );
}

/** What is typed in the first step. */
interface Typed {
  secret: [Secret, (secret: Secret) => void];
  chosen: ChosenPassphrase;
}

interface StepProps {
  removal: Removal;
  typed: Typed;
  bucket: BucketRecord;
  close: () => void;
}

function Step({ removal, typed, bucket, close }: StepProps): JSX.Element {
  const { state } = removal;
  switch (state.step) {
    case 'asking':
      return <Asking removal={removal} typed={typed} />;
    case 'working':
      return <Working label={workWords(state.work)} />;
    case 'recovery':
      return (
        <RecoveryKeyView
          id="set-up-recovery"
          recoveryKey={state.made.recoveryKey}
          hint={t('sync.setUp.recoveryHint')}
          file={recoveryFile(bucket.connection)}
          failure={removal.failure}
          action={t('sync.remove')}
          onBack={close}
          onConfirm={removal.confirm}
        />
      );
    case 'done':
      return (
        <StepForm id="remove-device-done" action={t('keys.close')} onSubmit={close}>
          <p role="status">{t('sync.removing.removed')}</p>
        </StepForm>
      );
  }
}

function Asking({ removal, typed }: Pick<StepProps, 'removal' | 'typed'>): JSX.Element {
  const [secret, setSecret] = typed.secret;
  const { accepted, insist, fields } = typed.chosen;
  return (
    <StepForm
      id="remove-device-form"
      failure={removal.failure}
      action={t('keys.next')}
      onSubmit={() => (accepted === null ? insist() : removal.prepare(secret, accepted))}
    >
      <ul class="leaving">
        <li>{t('sync.removing.sent')}</li>
        <li>{t('sync.removing.keys')}</li>
        <li>{t('sync.removing.provider')}</li>
      </ul>
      <SecretField label={t('sync.changing.current')} secret={secret} onChange={setSecret} />
      {fields(t('sync.changing.chosen'))}
    </StepForm>
  );
}
