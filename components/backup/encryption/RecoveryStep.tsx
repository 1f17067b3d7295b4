import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortDateTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import { saveFile } from '../../../utils/platform/save-file';
import { checkTyped, recoveryGroups } from '../../../utils/vault/recovery-key';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAttempt } from '../../ui/hooks/use-attempt';
import { SecretField } from './SecretField';

interface Props {
  recoveryKey: Uint8Array;
  onBack: () => void;
  /** The user has shown that the key is written down. */
  onConfirm: () => void;
}

/** Shows the recovery key, and asks for one of its groups. */
export function RecoveryStep({ recoveryKey, onBack, onConfirm }: Props): JSX.Element {
  const groups = recoveryGroups(recoveryKey);
  const [asked] = useState(() => Math.floor(Math.random() * groups.length));
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const number = asked + 1;
  return (
    <form
      id="encrypt-recovery"
      class="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = checkTyped(recoveryKey, asked, typed);
        setWrong(!isRight);
        if (isRight) onConfirm();
      }}
    >
      <h3>{t('backupKeys.recoveryTitle')}</h3>
      <p>{t('backupKeys.recoveryHint')}</p>
      <ol id="backup-recovery-key" class="backup-recovery-key" dir="ltr">
        {groups.map((group, index) => (
          <li key={index}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <KeepKey text={groups.join(' ')} />
      <SecretField
        id="recovery-group"
        label={t('backupKeys.group', { number })}
        isShown
        value={typed}
        problem={isWrong ? t('backupKeys.groupWrong', { number }) : null}
        onInput={(value) => {
          setTyped(value);
          setWrong(false);
        }}
      />
      <div class="dialog-actions">
        <button type="button" class="button" onClick={onBack}>
          {t('backupKeys.back')}
        </button>
        <button class="button button-primary">{t('backupKeys.confirm')}</button>
      </div>
    </form>
  );
}

function KeepKey({ text }: { text: string }): JSX.Element {
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null);
  const { failure, attempt } = useAttempt();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  const words = () => t('backupKeys.file', { date: shortDateTime(new Date().toISOString()) });
  const save = () =>
    attempt(() =>
      saveFile('menbe-backup-recovery-key.txt', (write) =>
        write(new TextEncoder().encode(`${words()}\n\n${text}\n`)),
      ),
    );
  return (
    <div class="backup-actions">
      <button type="button" class="button" onClick={() => void copy()}>
        {t('backupKeys.copy')}
      </button>
      <button type="button" class="button" onClick={() => void save()}>
        {t('backupKeys.save')}
      </button>
      <span role="status">{outcome && t(`backupKeys.${outcome}`)}</span>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
