import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { aDatabase, anArticle } from '../../../tests/support/builders';
import { connectionTo, type S3Server, serveS3, WORLD } from '../../../tests/support/s3-server';
import type { MenbeDatabase } from '../../db/database';
import { s3Store } from '../../s3/s3-store';
import type { RemovedDevices } from '../../sync/receive-changes';
import { type SyncRound, syncRound } from '../../sync/sync-round';
import { encryptedStore } from '../../vault/encrypted-store';
import { newKeyRing } from '../../vault/key-ring';
import { openVault } from '../../vault/vault';
import { saveCapture } from '../capture/save-capture';
import { saveNote } from '../notes/save-note';
import { DatabaseArchive } from './database-archive';

let server: S3Server;
const vault = openVault(newKeyRing());
const URL = 'https://xeber.example/gizli-yazi';
const LATER = 'https://xeber.example/sonraki';

beforeAll(async () => {
  server = await serveS3();
});
afterAll(() => server.close());
beforeEach(() => {
  server.objects.clear();
  server.received.length = 0;
});

/** A round of a profile over the wire, encrypted. */
async function sync(db: MenbeDatabase, device: string, removed: RemovedDevices = {}): Promise<SyncRound> {
  const bucket = s3Store(connectionTo(server, 'p'), WORLD);
  const setting = { deviceName: device, now: () => new Date(), random: Math.random, isSafeHtml: () => true };
  const newDeviceId = () => device;
  const archive = await DatabaseArchive.open(db, { ...setting, newDeviceId });
  const store = encryptedStore(bucket, vault);
  return syncRound({ store, archive, now: () => new Date(), newDeviceId, removed });
}

const capture = (db: MenbeDatabase, url: string) =>
  saveCapture(db, anArticle({ url }), { now: new Date(), browser: null });

/** Two profiles, the first of which has sent a source with a note. */
async function twoProfiles(): Promise<[MenbeDatabase, MenbeDatabase]> {
  const [a, b] = [aDatabase(), aDatabase()];
  await capture(a, URL);
  await saveNote(a, URL, 'Məxfi qeyd', { base: null, now: new Date() });
  await sync(a, 'a');
  return [a, b];
}

it('carries an archive to another device, and leaves nothing readable in the bucket', async () => {
  const [a, b] = await twoProfiles();
  expect(await sync(b, 'b')).toMatchObject({ outcome: 'done', fetched: 1, missing: [], damaged: [] });
  expect(await b.pages.get(URL)).toMatchObject({ note: 'Məxfi qeyd', title: anArticle().title });
  expect(await b.snapshots.toArray()).toEqual(await a.snapshots.toArray());
  expect(server.objects.size).toBeGreaterThan(2);
  for (const [key, bytes] of server.objects)
    for (const word of ['gizli', 'Məxfi', 'Xəzər', 'xeber.example', 'snapshot'])
      expect([key.includes(word), bytes.includes(word)]).toEqual([false, false]);
});

it('asks one LIST where nothing changed', async () => {
  const [a, b] = await twoProfiles();
  await sync(b, 'b');
  await sync(a, 'a');
  await sync(b, 'b');
  server.received.length = 0;
  await sync(b, 'b');
  expect(server.received).toEqual([expect.stringMatching(/^GET .*list-type=2/)]);
});

it('deletes nothing here, and writes nothing, where the bucket was emptied', async () => {
  const [a] = await twoProfiles();
  server.objects.clear();
  await capture(a, LATER);
  expect((await sync(a, 'a')).outcome).toBe('gone');
  expect(await a.pages.count()).toBe(2);
  expect(server.objects.size).toBe(0);
});

it('says which objects were swapped, forged or rolled back, and keeps what it had', async () => {
  const [a, b] = await twoProfiles();
  const before = new Map(server.objects);
  await capture(a, LATER);
  await sync(a, 'a');
  const blobs = [...server.objects.keys()].filter((key) => key.includes('blobs/'));
  const [first = '', second = ''] = blobs;
  const swapped = [server.objects.get(first), server.objects.get(second)];
  server.objects.set(first, swapped[1] as Buffer);
  server.objects.set(second, swapped[0] as Buffer);
  expect((await sync(b, 'b')).damaged).toHaveLength(2);
  expect(await b.pages.count()).toBe(0);
  server.objects.set(first, swapped[0] as Buffer);
  server.objects.set(second, swapped[1] as Buffer);
  expect((await sync(b, 'b')).fetched).toBe(2);
  const head = [...before.keys()].find((key) => key.includes('devices/a')) ?? '';
  server.objects.set(head, before.get(head) as Buffer);
  expect((await sync(b, 'b')).received.problems).toEqual([{ device: 'a', code: 'rolled-back', segment: 1 }]);
  server.objects.set(head, Buffer.alloc(5000));
  expect((await sync(b, 'b')).received.problems).toMatchObject([{ device: 'a', code: 'damaged' }]);
  expect(await b.pages.count()).toBe(2);
});

it('takes of a removed device what it sent before, and nothing that it sends after', async () => {
  const [a, b] = await twoProfiles();
  await capture(a, LATER);
  await sync(a, 'a');
  const removed = { a: 1 };
  expect(await sync(b, 'b', removed)).toMatchObject({ fetched: 1, received: { heads: [], problems: [] } });
  expect(await b.pages.toCollection().primaryKeys()).toEqual([URL]);
  expect((await sync(b, 'b', removed)).received).toMatchObject({ operations: 0, problems: [] });
});

it('tells under which name a device was there last, once a day also without changes', async () => {
  const [a, b] = await twoProfiles();
  await sync(b, 'b');
  const [before] = (await sync(a, 'a')).received.heads;
  expect(before).toMatchObject({ device: 'b', name: 'b', number: 0 });
  vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
  await sync(b, 'b');
  const [after] = (await sync(a, 'a')).received.heads;
  expect(Date.parse(after?.at ?? '') - Date.parse(before?.at ?? '')).toBeGreaterThanOrEqual(86_000_000);
  vi.useRealTimers();
});
