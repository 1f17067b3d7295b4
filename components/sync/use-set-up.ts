import { useState } from 'preact/hooks';
import { HOST_NEEDS } from '../../utils/access/host-needs';
import type { TriedBucket } from '../../utils/bucket/try-bucket';
import { storeBucket } from '../../utils/db/bucket-record';
import { type Failure, MenbeError } from '../../utils/model/result';
import { askToRun } from '../../utils/platform/ask-to-run';
import { giveBackHosts, requestHosts } from '../../utils/platform/host-access';
import { sendMessage } from '../../utils/platform/messaging';
import {
  type BucketConnection,
  bucketAddress,
  type ConnectionField,
  readConnection,
} from '../../utils/s3/bucket-connection';
import { isUsable } from '../../utils/s3/probe-bucket';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../utils/vault/key-file';
import type { KeyRing } from '../../utils/vault/key-ring';
import { makeKeys, type NewKeys, type Secret, unlock } from '../keys/make-keys';
import { useSteps } from './use-steps';
import { valueOf } from './value-of';

/** Where setting up stands. */
export type SetUpStep =
  | { step: 'form'; wrong: readonly ConnectionField[] }
  | { step: 'working'; work: 'trying' | 'deriving' | 'storing' }
  /** The bucket cannot be used as it is. */
  | { step: 'unusable'; tried: TriedBucket }
  /** No device uses the bucket yet: a passphrase is chosen. */
  | { step: 'new'; tried: TriedBucket }
  /** The recovery key is shown, and a part of it asked for. */
  | { step: 'recovery'; tried: TriedBucket; made: NewKeys }
  /** Other devices use the bucket: its keys are to be opened. */
  | { step: 'join'; tried: TriedBucket; file: KeyFile }
  | { step: 'done' };

/** Setting up sync, step by step. */
export interface SetUp {
  state: SetUpStep;
  typed: BucketConnection;
  /** Why the last attempt failed; the step in which it did is shown again. */
  failure: Failure | null;
  type: (change: Partial<BucketConnection>) => void;
  /** Call it while a click is handled: it asks the browser for access to the bucket. */
  tryOut: () => void;
  choosePassphrase: (passphrase: string) => void;
  /** The user has written down the recovery key. */
  begin: () => void;
  join: (secret: Secret) => void;
  back: () => void;
  /** The dialog is closed: access that nothing needs is given back. */
  leave: () => void;
}

const NOTHING: BucketConnection = {
  endpoint: '',
  region: '',
  bucket: '',
  prefix: '',
  style: 'path',
  accessKeyId: '',
  secretAccessKey: '',
};
const FORM: SetUpStep = { step: 'form', wrong: [] };
const working = (work: 'trying' | 'deriving' | 'storing'): SetUpStep => ({ step: 'working', work });

/** Sets up sync with a bucket: a new set of devices, or one more device. */
export function useSetUp(): SetUp {
  const { state, failure, go, work } = useSteps<SetUpStep>(FORM);
  const [typed, setTyped] = useState(NOTHING);
  const connect = (connection: BucketConnection, tried: TriedBucket, ring: KeyRing) =>
    connectTo(connection, tried, ring).then((): SetUpStep => ({ step: 'done' }));
  return {
    state,
    typed,
    failure,
    type: (change) => setTyped((before) => ({ ...before, ...change })),
    tryOut: () => {
      const read = readConnection(typed);
      if ('wrong' in read) return go({ step: 'form', wrong: read.wrong });
      const { connection } = read;
      setTyped(connection);
      work(working('trying'), () => tryOut(connection));
    },
    choosePassphrase: (passphrase) => {
      if (state.step !== 'new') return;
      const { tried } = state;
      work(working('deriving'), async () => ({ step: 'recovery', tried, made: await makeKeys(passphrase) }));
    },
    begin: () => {
      if (state.step !== 'recovery') return;
      const { tried, made } = state;
      work(working('storing'), async () => {
        const text = new TextDecoder().decode(writeKeyFile(made.keys.file));
        const outcome = valueOf(await sendMessage('writeKeys', { connection: typed, text, tag: null }));
        // Another device was faster: its keys count.
        return outcome === 'changed' ? tryOut(typed) : connect(typed, tried, made.keys.ring);
      });
    },
    join: (secret) => {
      if (state.step !== 'join') return;
      const { tried, file } = state;
      work(working('deriving'), async () => connect(typed, tried, (await unlock(file, secret)).ring));
    },
    back: () => {
      // Keys that are on their way into the bucket cannot be called back.
      if (state.step !== 'working' || state.work !== 'storing') go(FORM);
    },
    leave: () => void giveBackHosts(HOST_NEEDS),
  };
}

async function tryOut(connection: BucketConnection): Promise<SetUpStep> {
  // Within the click: browsers ask only then.
  if (!(await requestHosts([bucketAddress(connection)]))) throw new MenbeError('bucket-access');
  const tried = valueOf(await sendMessage('tryBucket', connection));
  if (!isUsable(tried.report)) return { step: 'unusable', tried };
  if (tried.keys)
    return { step: 'join', tried, file: readKeyFile(new TextEncoder().encode(tried.keys.text)) };
  // Devices without keys: a new file would lock them out, and hide what they have put there.
  if (tried.devices > 0) throw new MenbeError('vault-key-file', 'missing');
  return { step: 'new', tried };
}

async function connectTo(
  connection: BucketConnection,
  { report }: TriedBucket,
  ring: KeyRing,
): Promise<void> {
  await storeBucket({ connection, ring, report });
  // The first round may take hours; its state is shown on the screen of the devices.
  void askToRun('sync');
}
