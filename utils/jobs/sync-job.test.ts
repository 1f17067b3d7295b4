import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aDatabase, anArticle, at, minute } from '../../tests/support/builders';
import { GOOD_REPORT } from '../../tests/support/bucket-background';
import { emptyArchive } from '../../tests/support/empty-archive';
import { JobBackground } from '../../tests/support/job-background';
import { connectionTo, type S3Server, serveS3, WORLD } from '../../tests/support/s3-server';
import { saveCapture } from '../archive/capture/save-capture';
import { DatabaseArchive } from '../archive/sync/database-archive';
import { changeSyncStatus, forgetBucket, readBucket, readSyncStatus, storeBucket } from '../db/bucket-record';
import { getDatabase } from '../db/database';
import { s3Store } from '../s3/s3-store';
import { syncRound } from '../sync/sync-round';
import { encryptedStore } from '../vault/encrypted-store';
import { KEY_FILE, makeKeyFile, writeKeyFile } from '../vault/key-file';
import { type KeyRing, newKeyRing, withoutDevice } from '../vault/key-ring';
import { openVault } from '../vault/vault';
import { syncJob } from './sync-job';

const BEGIN = minute(600);
const later = (seconds: number): string => new Date(BEGIN.getTime() + seconds * 1000).toISOString();

/** Milliseconds that a client waits before it tries again, where chance gives 0. */
const BETWEEN_ATTEMPTS = [100, 200, 400, 800, 1600];

let server: S3Server;
let background: JobBackground;
let ring: KeyRing;
let isAllowed: boolean;

beforeAll(async () => {
  server = await serveS3();
});
afterAll(() => server.close());
beforeEach(async () => {
  fakeBrowser.reset();
  isAllowed = true;
  Object.assign(fakeBrowser.permissions, { contains: async () => isAllowed });
  // Node before version 21 has no `navigator`.
  vi.stubGlobal('navigator', { onLine: true, userAgent: '' });
  vi.useFakeTimers({ now: BEGIN, toFake: ['Date'] });
  server.objects.clear();
  server.received.length = 0;
  server.faults.length = 0;
  await forgetBucket();
  await emptyArchive();
  ring = newKeyRing();
  await capture('one', 0);
  background = new JobBackground(syncJob);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await forgetBucket();
});

const capture = (name: string, seconds: number) =>
  saveCapture(getDatabase(), anArticle({ url: `https://xeber.example/${name}`, text: name }), {
    ...at(0),
    now: new Date(later(seconds)),
  });
const connection = () => connectionTo(server, 'menbe');
const bucket = () => s3Store(connection(), WORLD);

/** Puts the file of keys into the bucket, and connects this device. */
async function connect(inBucket: KeyRing | null = ring): Promise<void> {
  if (inBucket) {
    const kdf = {
      name: 'argon2id',
      memory: 19456,
      passes: 1,
      lanes: 1,
      salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    } as const;
    const key = new Uint8Array(32);
    const { file } = makeKeyFile(inBucket, { kdf, passphraseKey: key, recoveryKey: key });
    await bucket().put(KEY_FILE, writeKeyFile(file));
  }
  await storeBucket({ connection: connection(), ring, report: GOOD_REPORT });
}

/** What another device of the same set has after a round. */
async function onOtherDevice(db = aDatabase()): Promise<string[]> {
  const newDeviceId = () => 'other';
  const now = () => new Date();
  const archive = await DatabaseArchive.open(db, {
    newDeviceId,
    deviceName: 'Desktop',
    now,
    random: Math.random,
    isSafeHtml: () => true,
  });
  await syncRound({ store: encryptedStore(bucket(), openVault(ring)), archive, now, newDeviceId });
  return (await db.pages.toArray()).map(({ url }) => url.split('/').at(-1) ?? '').sort();
}

const failure = async () => (await readSyncStatus()).failure?.code ?? null;
const setClock = (seconds: number) => vi.setSystemTime(Date.parse(later(seconds)));
/** What the runner has told of the last run. */
const told = () => background.browser.told.at(-1)?.[1]?.code ?? null;

it('does nothing where no bucket is connected', async () => {
  await background.start();
  await background.ask();
  expect(background.alarm).toBeNull();
  expect(server.received).toEqual([]);
});

it('sends what is here at once, looks at the bucket every five minutes, and then asks one LIST', async () => {
  await connect();
  await background.start();
  expect(await readSyncStatus()).toMatchObject({ syncedAt: later(0), failure: null });
  expect(await onOtherDevice()).toEqual(['one']);
  expect(background.alarm).toBe(later(300));
  await background.ring();
  server.received.length = 0;
  await background.ring();
  expect(server.received).toEqual([expect.stringMatching(/^GET .*list-type=2/)]);
});

it('sends a change half a minute after the last round, with all that came meanwhile', async () => {
  await connect();
  await background.start();
  setClock(10);
  await background.hears(() => capture('two', 10));
  expect(background.alarm).toBe(later(30));
  await background.hears(() => capture('three', 12));
  await background.ring();
  expect(await onOtherDevice()).toEqual(['one', 'three', 'two']);
});

it('waits longer and longer for a server that does not answer, tells nobody, and goes on when the network is back', async () => {
  await connect();
  server.fail({ kind: 'status', status: 503, code: 'SlowDown' }, 12, ({ url }) => url.includes('list-type'));
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const wait = globalThis.setTimeout;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, delay: number) =>
    wait(work, BETWEEN_ATTEMPTS.includes(delay) ? 0 : delay)) as typeof setTimeout);
  await background.start();
  expect([await failure(), background.alarm, told()]).toEqual(['bucket-busy', later(30), null]);
  await background.ring();
  expect([await failure(), background.alarm]).toEqual(['bucket-busy', later(30 + 60)]);
  await background.online();
  expect([await failure(), (await readSyncStatus()).failures]).toEqual([null, 0]);
});

describe('writes nothing, and deletes nothing here,', () => {
  it.each([
    ['bucket-access', 'where the browser does not give access', async () => void (isAllowed = false)],
    [
      'bucket-emptied',
      'where the keys are gone before anything was sent',
      async () => server.objects.clear(),
    ],
    [
      'vault-other-set',
      'where the bucket holds another set of devices',
      async () => {
        server.objects.clear();
        await connect(newKeyRing());
      },
    ],
    ['bucket-keys', 'where the keys to the bucket are wrong', async () => storeWrongKeys()],
  ])('%s: %s', async (code, _where, spoil) => {
    await connect();
    await spoil();
    const before = [...server.objects.keys()];
    await background.start();
    expect(await failure()).toBe(code);
    expect([...server.objects.keys()]).toEqual(before);
    expect(await getDatabase().pages.count()).toBe(1);
    expect(background.alarm).toBe(later(30 * 60));
  });

  it('bucket-emptied: where what was sent is gone', async () => {
    await connect();
    await background.start();
    server.objects.clear();
    await background.ask();
    expect([await failure(), server.objects.size]).toEqual(['bucket-emptied', 0]);
    expect(await getDatabase().pages.count()).toBe(1);
  });
});

async function storeWrongKeys(): Promise<void> {
  const record = await readBucket();
  if (record)
    await storeBucket({ ...record, connection: { ...record.connection, secretAccessKey: 'wrong' } });
}

it('ends a round before its next request once the user pauses, and goes on later where it stood', async () => {
  await connect();
  server.faults.push({
    fault: { kind: 'status', status: 503, code: 'SlowDown' },
    when: ({ method }) => {
      if (method === 'PUT') void changeSyncStatus((status) => ({ ...status, pausedAt: later(0) }));
      return false;
    },
  });
  await background.start();
  const sent = server.objects.size;
  expect([await failure(), background.alarm]).toEqual([null, null]);
  expect((await readSyncStatus()).syncedAt).toBeNull();
  server.faults.length = 0;
  await background.ask();
  expect(server.objects.size).toBe(sent);
  await changeSyncStatus((status) => ({ ...status, pausedAt: null }));
  await background.ask();
  expect(await onOtherDevice()).toEqual(['one']);
});

it('shows the other devices, also one that has nothing to tell', async () => {
  await connect();
  await background.start();
  await onOtherDevice();
  await background.ask();
  expect((await readSyncStatus()).devices).toMatchObject([{ device: 'other', name: 'Desktop' }]);
});

it('begins as a new device once it was removed and has been given the new keys', async () => {
  await connect();
  await background.start();
  const meta = (await getDatabase().meta.get('sync')) as unknown as { position: { device: string } };
  const { device } = meta.position;
  ring = withoutDevice(ring, device, 1);
  await storeBucket({ connection: connection(), ring, report: GOOD_REPORT });
  await capture('two', 1);
  await background.ask();
  const after = (await getDatabase().meta.get('sync')) as unknown as { position: { device: string } };
  expect(after.position.device).not.toBe(device);
  expect(await onOtherDevice()).toEqual(['one', 'two']);
});

it('asks for a text that is not in the bucket once an hour, or when something new came', async () => {
  await connect();
  await onOtherDevice();
  const other = aDatabase();
  await saveCapture(other, anArticle({ url: 'https://xeber.example/lost' }), at(0));
  await onOtherDevice(other);
  for (const name of server.objects.keys()) if (name.includes('blobs/')) server.objects.delete(name);
  await background.start();
  expect((await readSyncStatus()).missing).toHaveLength(1);
  const asked = () => server.received.filter((line) => /^GET .*blobs/.test(line)).length;
  server.received.length = 0;
  for (let minute = 5; minute < 60; minute += 5) await background.ring();
  expect([asked(), (await readSyncStatus()).missing.length]).toEqual([0, 1]);
  await background.ring();
  expect(asked()).toBe(1);
});
