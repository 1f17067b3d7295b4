import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { ConnectionForm } from './ConnectionForm';
import type { Secret } from '../keys/make-keys';
import { useNewPassphrase } from '../keys/NewPassphrase';
import { RecoveryKeyView } from '../keys/RecoveryKeyView';
import { Refusals, Usable } from './ReportView';
import { NO_SECRET, SecretField } from './SecretField';
import { StepForm } from '../keys/StepForm';
import { recoveryFile } from './recovery-file';
import { workWords } from './work-words';
import { type SetUp, type SetUpStep, useSetUp } from './use-set-up';
import { Working } from '../keys/Working';

/** Connects this device to a bucket: where it is, what it can do, and the keys. */
export function SetUpDialog({ onClose }: { onClose: () => void }): JSX.Element {
  const setUp = useSetUp();
  // What was typed stays where it was wrong.
  const secret = useState(NO_SECRET);
  const { step } = setUp.state;
  return (
    <Dialog
      id="set-up-dialog"
      class="dialog"
      labelledBy="set-up-title"
      phase={step}
      // What was typed is not lost by a key that was pressed by mistake.
      onStop={step === 'form' || step === 'done' ? null : setUp.back}
      onClose={() => {
        setUp.leave();
        onClose();
      }}
    >
      {(close) => (
        <>
          <DialogHeader
            id="set-up-title"
            title={t('sync.setUp.title')}
            closeLabel={t('keys.close')}
            onClose={close}
          />
          <Step setUp={setUp} secret={secret} close={close} />
        </>
      )}
    </Dialog>
  );
}

type StateOf<Step extends SetUpStep['step']> = Extract<SetUpStep, { step: Step }>;

interface StepProps {
  setUp: SetUp;
  secret: [Secret, (secret: Secret) => void];
  close: () => void;
}

function Step({ setUp, secret, close }: StepProps): JSX.Element {
  const { state } = setUp;
  switch (state.step) {
    case 'form':
      return <Form setUp={setUp} state={state} />;
    case 'working':
      return <Working label={workWords(state.work)} />;
    case 'unusable':
      return (
        <StepForm
          id="set-up-unusable"
          action={t('notices.tryAgain')}
          onSubmit={setUp.tryOut}
          onBack={setUp.back}
        >
          <Refusals report={state.tried.report} />
        </StepForm>
      );
    case 'new':
      return <NewSet setUp={setUp} state={state} />;
    case 'recovery':
      return (
        <RecoveryKeyView
          id="set-up-recovery"
          recoveryKey={state.made.recoveryKey}
          hint={t('sync.setUp.recoveryHint')}
          file={recoveryFile(setUp.typed)}
          failure={setUp.failure}
          action={t('sync.setUp.begin')}
          onBack={setUp.back}
          onConfirm={setUp.begin}
        />
      );
    case 'join':
      return <Join setUp={setUp} state={state} secret={secret} />;
    case 'done':
      return (
        <StepForm
          id="set-up-done"
          title={t('sync.setUp.doneTitle')}
          action={t('keys.close')}
          onSubmit={close}
        >
          <p>{t('sync.setUp.done')}</p>
        </StepForm>
      );
  }
}

function Form({ setUp, state }: { setUp: SetUp; state: StateOf<'form'> }): JSX.Element {
  return (
    <StepForm
      id="set-up-form"
      failure={setUp.failure}
      action={t('sync.setUp.tryOut')}
      onSubmit={setUp.tryOut}
    >
      <ConnectionForm typed={setUp.typed} wrong={state.wrong} onType={setUp.type} />
      <p class="setting-hint">{t('sync.setUp.access')}</p>
    </StepForm>
  );
}

function NewSet({ setUp, state }: { setUp: SetUp; state: StateOf<'new'> }): JSX.Element {
  const { accepted, insist, fields } = useNewPassphrase();
  return (
    <StepForm
      id="set-up-new"
      title={t('sync.setUp.newTitle')}
      hint={t('sync.setUp.newHint')}
      failure={setUp.failure}
      action={t('keys.next')}
      onBack={setUp.back}
      onSubmit={() => (accepted === null ? insist() : setUp.choosePassphrase(accepted))}
    >
      {fields(t('keys.passphrase'))}
      <Usable report={state.tried.report} />
    </StepForm>
  );
}

interface JoinProps extends Pick<StepProps, 'setUp' | 'secret'> {
  state: StateOf<'join'>;
}

function Join({ setUp, state, secret: [secret, setSecret] }: JoinProps): JSX.Element {
  return (
    <StepForm
      id="set-up-join"
      title={t('sync.setUp.joinTitle')}
      hint={t('sync.setUp.joinHint')}
      failure={setUp.failure}
      action={t('sync.setUp.join')}
      onBack={setUp.back}
      onSubmit={() => setUp.join(secret)}
    >
      <SecretField label={t('keys.passphrase')} secret={secret} onChange={setSecret} />
      <Usable report={state.tried.report} />
    </StepForm>
  );
}
