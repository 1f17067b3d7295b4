import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { useAttempt } from '../ui/hooks/use-attempt';
import { StepForm } from '../keys/StepForm';
import { Working } from '../keys/Working';

interface Props {
  id: string;
  title: string;
  hint?: string;
  /** Words for the button that does it. */
  action: string;
  /** What is said while it is done, and once it is. */
  working: string;
  done: string;
  /** Does it; resolves to whether it is done. It is called while a click is handled. A rejection is shown. */
  act: () => Promise<boolean>;
  onClose: () => void;
  /** What it asks for; kept while it works. */
  children: ComponentChildren;
}

/** A dialog that asks for something and does one thing with it. */
export function TaskDialog(props: Props): JSX.Element {
  const { id, title, hint, action, working, done, act, onClose, children } = props;
  const [phase, setPhase] = useState<'asking' | 'working' | 'done'>('asking');
  const { failure, attempt } = useAttempt();
  const run = async () => {
    setPhase('working');
    const outcome = { isDone: false };
    await attempt(async () => {
      outcome.isDone = await act();
    });
    setPhase(outcome.isDone ? 'done' : 'asking');
  };
  return (
    <Dialog
      id={id}
      class="dialog"
      labelledBy={`${id}-title`}
      phase={phase}
      onStop={phase === 'working' ? () => undefined : null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <DialogHeader id={`${id}-title`} title={title} closeLabel={t('keys.close')} onClose={close} />
          {phase === 'working' && <Working label={working} />}
          {phase === 'done' && (
            <StepForm id={`${id}-done`} action={t('keys.close')} onSubmit={close}>
              <p role="status">{done}</p>
            </StepForm>
          )}
          {phase === 'asking' && (
            <StepForm
              id={`${id}-form`}
              hint={hint}
              failure={failure}
              action={action}
              onSubmit={() => void run()}
            >
              {children}
            </StepForm>
          )}
        </>
      )}
    </Dialog>
  );
}
