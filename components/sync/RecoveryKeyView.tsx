import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { saveFile } from '../../utils/platform/save-file';
import type { BucketConnection } from '../../utils/s3/bucket-connection';
import { checkTyped, recoveryGroups } from '../../utils/vault/recovery-key';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { Field } from './Field';
import { StepForm } from './StepForm';

interface Props {
  recoveryKey: Uint8Array;
  connection: BucketConnection;
  /** Why the keys could not be put into the bucket. */
  failure: Failure | null;
  /** Words for the button that goes on. */
  action: string;
  onBack: () => void;
  /** The user has shown that the key is written down. */
  onConfirm: () => void;
}

/** The recovery key, and the field in which a part of it shows that it was written down. */
export function RecoveryKeyView(props: Props): JSX.Element {
  const { recoveryKey, connection, failure, action, onBack, onConfirm } = props;
  const groups = recoveryGroups(recoveryKey);
  const [asked] = useState(() => Math.floor(Math.random() * groups.length));
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const number = asked + 1;
  return (
    <StepForm
      id="set-up-recovery"
      title={t('sync.setUp.recoveryTitle')}
      hint={t('sync.setUp.recoveryHint')}
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
        {groups.map((group) => (
          <li key={group}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <KeepKey text={groups.join(' ')} connection={connection} />
      <Field
        id="recovery-group"
        label={t('sync.setUp.group', { number })}
        value={typed}
        problem={isWrong ? t('sync.setUp.groupWrong', { number }) : null}
        onInput={(value) => {
          setTyped(value);
          setWrong(false);
        }}
      />
    </StepForm>
  );
}

function KeepKey({ text, connection }: { text: string; connection: BucketConnection }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const { failure, attempt } = useAttempt();
  const { bucket, endpoint } = connection;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  const save = () =>
    attempt(() =>
      saveFile('menbe-recovery-key.txt', (write) => {
        const words = t('sync.setUp.file', {
          date: shortDateTime(new Date().toISOString()),
          bucket,
          endpoint,
        });
        return write(new TextEncoder().encode(`${words}\n\n${text}\n`));
      }),
    );
  return (
    <div class="backup-actions">
      <button type="button" class="button" onClick={() => void copy()}>
        {t('sync.setUp.copy')}
      </button>
      <button id="save-recovery-key" type="button" class="button" onClick={() => void save()}>
        {t('sync.setUp.save')}
      </button>
      <span role="status">{outcome && t(`sync.setUp.${outcome}`)}</span>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
