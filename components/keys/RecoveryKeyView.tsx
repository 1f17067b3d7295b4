import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { saveFile } from '../../utils/platform/save-file';
import { checkTyped, recoveryGroups } from '../../utils/vault/recovery-key';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { Field } from './Field';
import { StepForm } from './StepForm';

/** The file that the key is saved as. */
interface KeyFileWords {
  name: string;
  /** What it says above the key. */
  words: (date: string) => string;
}

interface Props {
  /** Of the form. */
  id: string;
  recoveryKey: Uint8Array;
  /** What the key is for. */
  hint: string;
  file: KeyFileWords;
  /** Why what followed the last time failed. */
  failure?: Failure | null;
  /** Words for the button that goes on. */
  action: string;
  onBack: () => void;
  /** The user has shown that the key is written down. */
  onConfirm: () => void;
}

/** The recovery key, and the field in which a part of it shows that it was written down. */
export function RecoveryKeyView(props: Props): JSX.Element {
  const { id, recoveryKey, hint, file, failure, action, onBack, onConfirm } = props;
  const groups = recoveryGroups(recoveryKey);
  const [asked] = useState(() => Math.floor(Math.random() * groups.length));
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const number = asked + 1;
  return (
    <StepForm
      id={id}
      title={t('keys.recoveryTitle')}
      hint={hint}
      failure={failure}
      action={action}
      onBack={onBack}
      onSubmit={() => {
        const isRight = checkTyped(recoveryKey, asked, typed);
        setWrong(!isRight);
        if (isRight) onConfirm();
      }}
    >
      <ol id="recovery-key" class="recovery-key" dir="ltr">
        {groups.map((group, index) => (
          <li key={index}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <KeepKey text={groups.join(' ')} file={file} />
      <Field
        id="recovery-group"
        label={t('keys.group', { number })}
        value={typed}
        problem={isWrong ? t('keys.groupWrong', { number }) : null}
        onInput={(value) => {
          setTyped(value);
          setWrong(false);
        }}
      />
    </StepForm>
  );
}

function KeepKey({ text, file }: { text: string; file: KeyFileWords }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const { failure, attempt } = useAttempt();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  const save = () =>
    attempt(() =>
      saveFile(file.name, (write) => {
        const words = file.words(shortDateTime(new Date().toISOString()));
        return write(new TextEncoder().encode(`${words}\n\n${text}\n`));
      }),
    );
  return (
    <div class="backup-actions">
      <button type="button" class="button" onClick={() => void copy()}>
        {t('keys.copy')}
      </button>
      <button id="save-recovery-key" type="button" class="button" onClick={() => void save()}>
        {t('keys.save')}
      </button>
      <span role="status">{outcome && t(`keys.${outcome}`)}</span>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
