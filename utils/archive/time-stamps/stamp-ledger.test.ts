import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAuthority, type OpensslAuthority } from '../../../tests/support/openssl-authority';
import {
  entryHash,
  MINUTE,
  type Services,
  startServices,
  StampSetting,
} from '../../../tests/support/stamp-setting';
import { fromHex } from '../../integrity/bytes';
import { timeStampRequest } from '../../integrity/time/time-stamp-request';
import { verifyTimeToken } from '../../integrity/time/verify-time-token';
import { exportTimeTokens } from './export-time-tokens';
import { nextStampAt } from './plan-stamps';
import { readSnapshotTimes } from './read-snapshot-times';
import { readTimeState } from './read-time-state';
import { stampLedger } from './stamp-ledger';
import { merkleRoot } from '../../integrity/merkle-tree';

let folder: string;
let openssl: [OpensslAuthority, OpensslAuthority];
let services: Services;
let one: Services['one'];
let two: Services['two'];
let calendar: Services['calendar'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-tsa-'));
  openssl = [
    await makeAuthority(join(folder, 'one')),
    await makeAuthority(join(folder, 'two'), { key: 'P-256', withRoot: false }),
  ];
});
beforeEach(async () => {
  services = await startServices(openssl);
  ({ one, two, calendar } = services);
  return () => services.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('new entries', () => {
  it('are stamped by every service, under one root', async () => {
    const setting = new StampSetting(5, services);
    await setting.stamp();
    const root = await merkleRoot(setting.hashes);
    const rows = await setting.db.timeTokens.toArray();
    expect(rows.map(({ authority, state, size, root: of }) => ({ authority, state, size, of }))).toEqual(
      expect.arrayContaining([
        { authority: one.url, state: 'done', size: 5, of: root },
        { authority: two.url, state: 'done', size: 5, of: root },
        { authority: calendar.url, state: 'pending', size: 5, of: root },
      ]),
    );
    for (const row of rows) expect(await verifyTimeToken(row)).not.toMatchObject({ kind: 'fault' });
  });

  it('leave the machine as one hash, with nothing else of ours', async () => {
    const setting = new StampSetting(5, services);
    await setting.stamp();
    const root = await merkleRoot(setting.hashes);
    expect(calendar.submitted.map((body) => body.toString('hex'))).toEqual([root]);
    expect(one.received).toHaveLength(1);
    const { method, url, headers, body } = one.received[0] ?? { headers: {}, body: Buffer.of() };
    expect({ method, url }).toEqual({ method: 'POST', url: '/tsr' });
    for (const name of ['cookie', 'authorization', 'referer', 'origin'])
      expect(headers).not.toHaveProperty(name);
    // Every byte of the request but the nonce is that of a request for this root.
    const nonce = body.subarray(-3 - 9, -3);
    const digits = nonce[0] === 0x08 ? nonce.subarray(1) : body.subarray(-3 - 8, -3);
    expect(body).toEqual(Buffer.from(timeStampRequest(fromHex(root), digits)));
  });

  it('wait for the next round, which covers all of them', async () => {
    const setting = new StampSetting(3, services);
    await setting.stamp();
    setting.grow();
    setting.later(2);
    await setting.stamp();
    expect(one.received).toHaveLength(1);
    const next = await nextStampAt(
      setting.db,
      setting.ledger,
      setting.stamping().settings,
      new Date(setting.time),
    );
    expect(Date.parse(next ?? '') - setting.time).toBe(3 * MINUTE);
    setting.later(3);
    await setting.stamp();
    expect((await setting.row(one.url))?.size).toBe(4);
    expect(one.received).toHaveLength(2);
    // Calendars are given roots by the hour.
    expect(calendar.submitted).toHaveLength(1);
    setting.later(55);
    await setting.stamp();
    expect(calendar.submitted).toHaveLength(2);
  });

  it('that are none send nothing', async () => {
    const setting = new StampSetting(0, services);
    await setting.stamp();
    expect(one.received).toEqual([]);
    await setting.stamp(true);
    expect(await setting.db.timeTokens.count()).toBe(0);
  });
});

describe('a promise', () => {
  it('becomes a block when the calendar confirms, and is asked about ever less often', async () => {
    const setting = new StampSetting(4, services);
    await setting.stamp();
    setting.later(59);
    await setting.stamp();
    expect(calendar.asked).toHaveLength(0);
    setting.later(1);
    await setting.stamp();
    expect(calendar.asked).toHaveLength(1);
    const waits = (await setting.row(calendar.url))?.nextAttemptAt ?? '';
    expect(Date.parse(waits) - setting.time).toBe(90 * MINUTE);
    calendar.confirm(912_345);
    setting.later(90);
    await setting.stamp();
    const row = await setting.row(calendar.url);
    expect(row).toMatchObject({ state: 'done', blockHeight: 912_345, nextAttemptAt: null, error: null });
    const root = await merkleRoot(setting.hashes);
    expect(row && (await verifyTimeToken(row))).toMatchObject({
      facts: { blocks: [{ height: 912_345, merkleRoot: calendar.merkleRootFor(root) }] },
    });
    setting.later(10_000);
    await setting.stamp();
    expect(calendar.asked).toHaveLength(2);
  });

  it('stays when the calendar is away', async () => {
    const setting = new StampSetting(1, services);
    await setting.stamp();
    const { url } = calendar;
    await calendar.close();
    setting.later(60);
    await setting.stamp();
    expect(await setting.row(url)).toMatchObject({ state: 'pending', error: { problem: 'unreachable' } });
  });
});

it('what a killed worker had not stored is done again, and nothing twice over', async () => {
  const setting = new StampSetting(3, services);
  // The browser ends the worker when answers are there, and nothing of them is stored.
  const dying = vi.spyOn(setting.db.timeTokens, 'update').mockRejectedValue(new Error('killed'));
  await expect(setting.stamp()).rejects.toThrow('killed');
  dying.mockRestore();
  expect(await setting.db.timeTokens.where('state').equals('queued').count()).toBe(3);
  await setting.stamp();
  expect(await setting.db.timeTokens.toArray()).toHaveLength(3);
  expect(await setting.db.timeTokens.where('state').equals('queued').count()).toBe(0);
});

it('a service that was taken off the list gets nothing more, and what it did stays', async () => {
  const setting = new StampSetting(2, services);
  await setting.stamp();
  setting.grow();
  two.misbehave((response) => response.writeHead(503).end());
  setting.later(10);
  await setting.stamp();
  const settings = { on: true, authorities: [one.url], calendars: [] };
  setting.later(60);
  await stampLedger(setting.db, { ...setting.stamping(), settings });
  const rows = await setting.db.timeTokens.where('authority').equals(two.url).toArray();
  expect(rows.map(({ state, size }) => ({ state, size }))).toEqual([{ state: 'done', size: 2 }]);
});

it('a snapshot’s times are the first that cover it, verified against the ledger as it is', async () => {
  const setting = new StampSetting(2, services);
  await setting.stamp();
  setting.grow();
  setting.later(10);
  await setting.stamp();
  const times = await readSnapshotTimes(setting.db, setting.ledger, '2');
  expect(times.map(({ row, report }) => [row.authority, row.size, report.kind])).toEqual(
    expect.arrayContaining([
      [one.url, 2, 'rfc3161'],
      [two.url, 2, 'rfc3161'],
      [calendar.url, 2, 'opentimestamps'],
    ]),
  );
  expect(times.at(-1)?.row.kind).toBe('opentimestamps');
  const newer = await readSnapshotTimes(setting.db, setting.ledger, '3');
  expect(newer.map(({ row }) => row.size)).toEqual([3, 3]);
  // Somebody changed an entry after the fact.
  setting.hashes[0] = entryHash(99);
  const changed = await readSnapshotTimes(setting.db, setting.ledger, '2');
  expect(changed.map(({ report }) => report)).toEqual(
    Array(3).fill(expect.objectContaining({ kind: 'fault', fault: 'imprint-wrong' })),
  );
});

it('an export carries tokens that verify by themselves, and not what waits', async () => {
  const setting = new StampSetting(2, services);
  two.misbehave((response) => response.writeHead(503).end());
  await setting.stamp();
  const tokens = JSON.parse(JSON.stringify(await exportTimeTokens(setting.db))) as Awaited<
    ReturnType<typeof exportTimeTokens>
  >;
  expect(tokens.map(({ authority }) => authority).sort()).toEqual([one.url, calendar.url].sort());
  for (const token of tokens) expect(await verifyTimeToken(token)).not.toMatchObject({ kind: 'fault' });
  const [stamped] = tokens.filter(({ kind }) => kind === 'rfc3161');
  if (!stamped) throw new Error('no token');
  // As docs/trusted-time.md says it.
  const file = join(folder, 'token.tsr');
  await writeFile(file, Buffer.from(stamped.token, 'base64'));
  const verify = ['ts', '-verify', '-in', file, '-CAfile', join(openssl[0].folder, 'root.pem'), '-digest'];
  const { stdout } = await promisify(execFile)('openssl', [...verify, stamped.root]);
  expect(stdout).toContain('Verification: OK');
  expect(await verifyTimeToken({ ...stamped, genTime: '2020-01-01T00:00:00.000Z' })).toMatchObject({
    fault: 'row-differs',
  });
  expect(await verifyTimeToken({ ...stamped, token: '!' })).toMatchObject({ fault: 'not-a-token' });
});

it('the state tells when each was stamped last, what waits and why', async () => {
  const setting = new StampSetting(2, services);
  two.misbehave((response) => response.writeHead(403).end());
  await setting.stamp();
  const states = await readTimeState(setting.db, setting.stamping().settings);
  expect(states).toMatchObject([
    { kind: 'rfc3161', authority: one.url, lastAt: expect.stringMatching(/Z$/), waiting: null },
    { authority: two.url, lastAt: null, waiting: { state: 'failed', error: { problem: 'refused' } } },
    { kind: 'opentimestamps', promised: 1, blockHeight: null, waiting: null },
  ]);
});
