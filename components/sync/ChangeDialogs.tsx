import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BucketRecord } from '../../utils/db/bucket-record';
import { t } from '../../utils/i18n/translate';
import { type ConnectionField, readConnection } from '../../utils/s3/bucket-connection';
import type { BucketReport } from '../../utils/s3/probe-bucket';
import { changeConnection, changePassphrase, takeNewKeys } from './change-keys';
import { ConnectionForm } from './ConnectionForm';
import { useNewPassphrase } from '../keys/NewPassphrase';
import { Refusals } from './ReportView';
import { NO_SECRET, SecretField } from './SecretField';
import { TaskDialog } from './TaskDialog';

interface Props {
  bucket: BucketRecord;
  onClose: () => void;
}

/** Chooses another passphrase for all devices. */
export function PassphraseDialog({ bucket, onClose }: Props): JSX.Element {
  const [secret, setSecret] = useState(NO_SECRET);
  const { accepted, insist, fields } = useNewPassphrase();
  return (
    <TaskDialog
      id="passphrase-dialog"
      title={t('sync.changing.passphraseTitle')}
      hint={t('sync.changing.passphraseHint')}
      action={t('sync.changing.change')}
      working={t('keys.deriving')}
      done={t('sync.changing.changed')}
      act={async () => {
        if (accepted === null) insist();
        else await changePassphrase(bucket, secret, accepted);
        return accepted !== null;
      }}
      onClose={onClose}
    >
      <SecretField label={t('sync.changing.current')} secret={secret} onChange={setSecret} />
      {fields(t('sync.changing.chosen'))}
    </TaskDialog>
  );
}

/** Asks for the passphrase once more, where another device has put new keys into the bucket. */
export function UnlockDialog({ bucket, onClose }: Props): JSX.Element {
  const [secret, setSecret] = useState(NO_SECRET);
  return (
    <TaskDialog
      id="unlock-dialog"
      title={t('sync.changing.unlockTitle')}
      hint={t('sync.changing.unlockHint')}
      action={t('sync.unlock')}
      working={t('keys.deriving')}
      done={t('sync.changing.unlocked')}
      act={async () => {
        await takeNewKeys(bucket, secret);
        return true;
      }}
      onClose={onClose}
    >
      <SecretField label={t('keys.passphrase')} secret={secret} onChange={setSecret} />
    </TaskDialog>
  );
}

/** Other keys for the bucket, or the place to which it has moved. */
export function ConnectionDialog({ bucket, onClose }: Props): JSX.Element {
  const [typed, setTyped] = useState(bucket.connection);
  const [wrong, setWrong] = useState<readonly ConnectionField[]>([]);
  const [report, setReport] = useState<BucketReport | null>(null);
  const change = async () => {
    const read = readConnection(typed);
    setWrong('wrong' in read ? read.wrong : []);
    if ('wrong' in read) return false;
    const refused = await changeConnection(bucket, read.connection);
    setReport(refused);
    return refused === null;
  };
  return (
    <TaskDialog
      id="connection-dialog"
      title={t('sync.changing.title')}
      hint={t('sync.changing.hint')}
      action={t('sync.changing.save')}
      working={t('sync.setUp.trying')}
      done={t('sync.changing.saved')}
      act={change}
      onClose={onClose}
    >
      <ConnectionForm
        typed={typed}
        wrong={wrong}
        onType={(part) => setTyped((before) => ({ ...before, ...part }))}
      />
      {report && <Refusals report={report} />}
    </TaskDialog>
  );
}
