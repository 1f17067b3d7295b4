import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { alicesArchive, urlOf } from '../../tests/support/continued-chain';
import { exportText } from '../../tests/support/export-text';
import { makeAuthority, type OpensslAuthority } from '../../tests/support/openssl-authority';
import { knownRoot, stampedAt } from '../../tests/support/stamped-at';
import { stampedLedger } from '../archive/time-stamps/stamped-ledger';
import { toBase64 } from '../bytes/base64';
import type { MenbeDatabase } from '../db/database';
import { fromHex } from '../integrity/bytes';
import { KNOWN_ROOTS } from '../integrity/time/known-roots';
import type { ExportTimeToken } from '../model/time-token';
import { checkTimes, timeCheck } from './check-times';
import { verifyExport } from './verify-export';

let db: MenbeDatabase;
let root: string;
let authority: OpensslAuthority;
let latest: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-times-'));
  authority = await makeAuthority(join(folder, 'authority'));
  db = await alicesArchive();
  root = await stampedLedger(db).root(5);
  latest = (await db.ledger.toCollection().last())?.at ?? '';
  return () => rm(folder, { recursive: true, force: true });
});

const day = (days: number) => new Date(Date.parse(latest) + days * 86_400_000);
const signedOn = (time: Date) => stampedAt(authority, { root, size: 5, time });

async function verified(token: ExportTimeToken, check = checkTimes, chosen = false) {
  const times = async () => ({ tokens: [token], sizes: [5] });
  const scope = chosen ? ({ kind: 'pages', urls: [urlOf(2)] } as const) : ({ kind: 'all' } as const);
  const text = await exportText(db, scope, { times });
  const chunks = async function* () {
    yield new TextEncoder().encode(text);
  };
  const { problems, times: found } = await verifyExport(chunks(), { checkTimes: check });
  return { problems: problems.map(({ code, detail }) => `${code}: ${detail}`), times: found };
}

describe('the time of a token', () => {
  it('is nobody’s that is known, whatever address the file names, and tells signer and root', async () => {
    const { problems, times } = await verified(await signedOn(day(0.1)));
    expect(problems).toEqual([]);
    expect(times).toEqual([
      {
        kind: 'signed',
        authority: 'http://timestamp.digicert.com/',
        size: 5,
        latest,
        at: day(0.1)
          .toISOString()
          .replace(/\d{3}Z$/, '000Z'),
        signer: 'CN=Vaxt möhürü, O=Test',
        issuer: 'CN=Sınaq kökü, O=Test',
        root: { name: 'CN=Sınaq kökü, O=Test', sha256: authority.rootSha256 },
        vouchedBy: null,
      },
    ]);
  });

  it('is vouched for where the key of a known root has signed the chain', async () => {
    const known = await knownRoot(authority);
    const { times } = await verified(await signedOn(day(0.1)), timeCheck([...KNOWN_ROOTS, known]));
    expect(times).toMatchObject([{ vouchedBy: { name: known.name, sha256: known.sha256 } }]);
  });

  it.each([
    ['all', false],
    ['chosen sources', true],
  ])('is a finding where it is before an entry under it: in an export of %s', async (_what, chosen) => {
    const { problems, times } = await verified(await signedOn(new Date('2020-01-01')), checkTimes, chosen);
    expect(times).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/^time-token: .*2020-01-01T00:00:00.000Z is before an entry/),
    ]);
  });

  it('may be a little before, since clocks of devices are not exact, or long after, which is said where it is shown', async () => {
    for (const days of [-0.9, 1000]) expect((await verified(await signedOn(day(days)))).problems).toEqual([]);
  });

  it('is not there where a proof leads to a block: its Merkle root is told to be compared', async () => {
    // Magic bytes, version, SHA-256, what it is about, and a block that anybody can name: 100000.
    const invented = `004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${root}000588960d73d7190103a08d06`;
    const said = { kind: 'opentimestamps', authority: 'https://a.example/', size: 5, root } as const;
    const token = {
      ...said,
      requestedAt: latest,
      state: 'done',
      token: toBase64(fromHex(invented)),
    } as const;
    const { problems, times } = await verified({ ...token, genTime: null, blockHeight: 100_000 });
    expect(problems).toEqual([]);
    const merkleRoot = Buffer.from(root, 'hex').reverse().toString('hex');
    expect(times).toEqual([
      { kind: 'block', authority: said.authority, size: 5, latest, height: 100_000, merkleRoot },
    ]);
  });
});
