import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectionTo, type S3Server, serveS3, WORLD } from '../../tests/support/s3-server';
import type { ObjectStore } from '../s3/object-store';
import { s3Store } from '../s3/s3-store';
import { encryptedStore } from './encrypted-store';
import { newKeyRing } from './key-ring';
import { openVault } from './vault';

let server: S3Server;
let bucket: ObjectStore;
let store: ObjectStore;
const SECRET = 'Səlahiyyətli mənbə https://example.org/a?b=1 #etiket';
const bytes = new TextEncoder().encode(SECRET);

beforeAll(async () => {
  server = await serveS3();
  bucket = s3Store(connectionTo(server, 'p'), WORLD);
  store = encryptedStore(bucket, openVault(newKeyRing()));
});
afterAll(() => server.close());

it('gives back what was put, and leaves nothing readable in the bucket', async () => {
  for (const name of ['log/1/000000000001', 'devices/1/head.json', 'blobs/abcdef0123456789']) {
    expect(await store.get(name)).toBeNull();
    expect(await store.put(name, bytes, { ifAbsent: true })).toBe('created');
    expect(await store.put(name, bytes, { ifAbsent: true })).toBe('exists');
    expect(await store.get(name)).toEqual(bytes);
  }
  expect(server.objects.size).toBe(3);
  for (const [key, stored] of server.objects) {
    expect(key).not.toContain('abcdef');
    for (const word of SECRET.split(' ')) expect(stored.includes(word)).toBe(false);
    expect(stored.length % 4096).toBe(3 + 4 + 24 + 16);
  }
});

it('lists logs and heads, and neither blobs nor keys', async () => {
  await bucket.put('menbe-sync.json', bytes);
  await bucket.put('probe/x', bytes);
  expect((await store.list('')).map(({ name }) => name)).toEqual([
    'devices/1/head.json',
    'log/1/000000000001',
  ]);
  await expect(store.list('blobs/')).rejects.toMatchObject({ code: 'unexpected' });
  await expect(store.get('menbe-sync.json')).rejects.toMatchObject({ code: 'unexpected' });
});

it('refuses objects that the store swapped or damaged on their way', async () => {
  await store.put('log/1/000000000002', new TextEncoder().encode('second'));
  const first = server.objects.get('p/log/1/000000000001') ?? Buffer.alloc(0);
  const second = server.objects.get('p/log/1/000000000002') ?? Buffer.alloc(0);
  server.objects.set('p/log/1/000000000001', second);
  await expect(store.get('log/1/000000000001')).rejects.toMatchObject({ code: 'vault-object' });
  server.objects.set('p/log/1/000000000001', first);
  server.fail({ kind: 'wrong-body' });
  await expect(store.get('log/1/000000000001')).rejects.toMatchObject({ code: 'vault-object' });
  expect(await store.get('log/1/000000000001')).toEqual(bytes);
});

it('removes', async () => {
  await store.remove('blobs/abcdef0123456789');
  expect(await store.get('blobs/abcdef0123456789')).toBeNull();
});
