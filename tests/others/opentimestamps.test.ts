import { execFileSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { findPython } from '../../scripts/test/other-programs';
import { submitToCalendar, upgradeAtCalendar } from '../../utils/archive/time-stamps/ask-calendar';
import { startCalendar } from '../support/calendar-fixture';

/** Reads a proof as the reference library does, and prints what it is about and who attests it. */
const READ = `
import json, sys
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation
from opentimestamps.core.serialize import StreamDeserializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile
proof = DetachedTimestampFile.deserialize(StreamDeserializationContext(sys.stdin.buffer))
said = []
for message, each in proof.timestamp.all_attestations():
    if isinstance(each, PendingAttestation): said.append(['pending', each.uri])
    if isinstance(each, BitcoinBlockHeaderAttestation): said.append([each.height, message[::-1].hex()])
print(json.dumps([proof.file_hash_op.HASHLIB_NAME, proof.file_digest.hex(), sorted(said, key=str)]))
`;

const readByPython = (token: Uint8Array) =>
  JSON.parse(
    execFileSync(findPython() ?? 'python3', ['-c', READ], { input: token, encoding: 'utf8' }),
  ) as unknown;

it('the library of OpenTimestamps reads in our proofs what we read in them, pending and in a block', async () => {
  const calendar = await startCalendar();
  onTestFinished(() => calendar.close());
  const root = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const { token } = await submitToCalendar(fetch, calendar.url, root);
  const pending = ['pending', calendar.url];
  expect(readByPython(token)).toEqual(['sha256', root, [pending]]);

  calendar.confirm(912_345);
  const upgraded = await upgradeAtCalendar(fetch, calendar.url, { root, token });
  expect(upgraded.blockHeight).toBe(912_345);
  expect(readByPython(upgraded.token)).toEqual([
    'sha256',
    root,
    [pending, [912_345, calendar.merkleRootFor(root)]],
  ]);
});
