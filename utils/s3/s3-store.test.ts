import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connectionTo, type S3Server, serveS3, WORLD } from '../../tests/support/s3-server';
import type { BucketConnection } from './bucket-connection';
import { isUsable, probeBucket } from './probe-bucket';
import type { ListedObject } from './object-store';
import { s3Store } from './s3-store';
import type { S3Environment } from './send-request';

/** The suite runs against a real gateway too: `MENBE_S3=http://127.0.0.1:17480 MENBE_S3_KEYS=AK:SK MENBE_S3_BUCKET=…`. */
const real = process.env['MENBE_S3'];
const [realId = '', realSecret = ''] = (process.env['MENBE_S3_KEYS'] ?? '').split(':');

let server: S3Server;
let connection: BucketConnection;
const waits: number[] = [];

const environment: S3Environment = {
  ...WORLD,
  wait: async (milliseconds) => void waits.push(milliseconds),
  random: () => 0.5,
  patienceMilliseconds: 2_000,
};

beforeAll(async () => {
  server = await serveS3();
});
afterAll(() => server.close());

beforeEach(() => {
  server.objects.clear();
  server.received.length = 0;
  server.headers.length = 0;
  server.unlisted.clear();
  server.forbidden.clear();
  server.faults.length = 0;
  Object.assign(server, { clockAhead: 0, pageSize: 1000, conditions: 'kept' });
  waits.length = 0;
  const prefix = `team/${crypto.randomUUID()}`;
  connection = connectionTo(server, prefix);
  if (real)
    Object.assign(connection, {
      endpoint: real,
      region: '',
      bucket: process.env['MENBE_S3_BUCKET'] ?? '',
      accessKeyId: realId,
      secretAccessKey: realSecret,
    });
});

const namesOf = (found: readonly ListedObject[]) => found.map(({ name }) => name);
const bytes = (text: string) => new TextEncoder().encode(text);
const open = (changes: Partial<BucketConnection> = {}, world: Partial<S3Environment> = {}) =>
  s3Store({ ...connection, ...changes }, { ...environment, ...world });
const failing = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );

it('writes, reads and removes', async () => {
  const store = open();
  expect(await store.get('log/1/000000000001')).toBeNull();
  expect(await store.put('log/1/000000000001', bytes('mənbə'))).toBe('created');
  expect(await store.get('log/1/000000000001')).toEqual(bytes('mənbə'));
  await store.remove('log/1/000000000001');
  await store.remove('log/1/000000000001');
  expect(await store.get('log/1/000000000001')).toBeNull();
});

it('keeps an empty object apart from none', async () => {
  const store = open();
  await store.put('empty', new Uint8Array());
  expect(await store.get('empty')).toEqual(new Uint8Array());
});

it('creates once where asked to, also of 12 at the same time', async () => {
  const store = open();
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, i) => store.put('once', bytes(String(i)), { ifAbsent: true })),
  );
  expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
});

it('lists in byte order, by prefix, after a name, over pages, without what others put there', async () => {
  server.pageSize = 2;
  const store = open();
  const names = ['a/1', 'a/2', 'a/2-x', 'a/2.x', 'a/10', 'a_b', 'b/1', 'b/2'];
  for (const name of names) await store.put(name, bytes('.'));
  server.objects.set(`${connection.prefix}/a/Foreign name`, Buffer.from('.'));
  expect(namesOf(await store.list(''))).toEqual([...names].sort());
  expect(namesOf(await store.list('a/'))).toEqual(['a/1', 'a/10', 'a/2', 'a/2-x', 'a/2.x']);
  expect(namesOf(await store.list('a/', 'a/10'))).toEqual(['a/2', 'a/2-x', 'a/2.x']);
  expect(namesOf(await store.list('none/'))).toEqual([]);
  expect(namesOf(await open({ prefix: `${connection.prefix}x` }).list(''))).toEqual([]);
});

it('replaces what is still as it was read, and nothing else', async () => {
  const store = open();
  expect(await store.replace('keys.json', bytes('1'), null)).toBe('replaced');
  expect(await store.replace('keys.json', bytes('2'), null)).toBe('changed');
  const read = await store.getWithTag('keys.json');
  expect(await store.replace('keys.json', bytes('3'), read?.tag ?? '')).toBe('replaced');
  expect(await store.replace('keys.json', bytes('4'), read?.tag ?? '')).toBe('changed');
  expect(await store.get('keys.json')).toEqual(bytes('3'));
  expect(await store.replace('gone.json', bytes('5'), read?.tag ?? '')).toBe('changed');
});

it('refuses names that servers encode differently, before anything is sent', async () => {
  for (const name of ['', 'A', 'a b', '/a', 'a/', 'a//b', 'a/../b', './a', 'ə', 'a%20b', 'a'.repeat(1025)])
    expect(await failing(open().put(name, bytes('.')))).toBe('unexpected');
  expect(server.received).toEqual([]);
});

it('says what is wrong with keys and bucket', async () => {
  expect(await failing(open({ secretAccessKey: 'wrong' }).get('a'))).toBe('bucket-keys');
  expect(await failing(open({ accessKeyId: 'NOBODY' }).get('a'))).toBe('bucket-keys');
  expect(await failing(open({ bucket: 'no-such-bucket-here' }).get('a'))).toBe('bucket-missing');
  expect(await failing(open({ bucket: 'no-such-bucket-here' }).list(''))).toBe('bucket-missing');
  expect(await failing(open({ bucket: 'no-such-bucket-here' }).put('a', bytes('.')))).toBe('bucket-missing');
  expect(await failing(open({ endpoint: 'http://127.0.0.1:9' }).get('a'))).toBe('bucket-unreachable');
});

it.each([2, -2])('works with a clock that is %i days off, and tells it', async (days) => {
  const milliseconds = days * 86_400_000;
  const store = open({}, { now: () => Date.now() + milliseconds });
  expect(await store.put('a', bytes('1'))).toBe('created');
  expect(await store.get('a')).toEqual(bytes('1'));
  expect(Math.abs((store.clockOffset() ?? 0) + milliseconds)).toBeLessThan(5_000);
  const { clockAhead, ...report } = await probeBucket(store, 'r1');
  expect(Math.round((clockAhead ?? 0) / 86_400_000)).toBe(days);
  expect(report).toMatchObject({ list: null, read: null, write: null, remove: null, conditional: true });
});

it('finds a good bucket good, and leaves nothing behind', async () => {
  const store = open();
  const report = await probeBucket(store, 'r2');
  expect(report).toEqual({
    list: null,
    read: null,
    write: null,
    remove: null,
    conditional: true,
    replaces: true,
    clockAhead: null,
  });
  expect(isUsable(report)).toBe(true);
  expect(namesOf(await store.list(''))).toEqual([]);
});

// What follows needs a server that misbehaves on demand.
if (!real) {
  it('always sends the hash of what it sends', async () => {
    await open().put('a', bytes('1'));
    await open().list('');
    for (const headers of server.headers) expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(['bare', 'kept'] as const)('replaces where ETags are compared %s', async (conditions) => {
    server.conditions = conditions;
    expect((await probeBucket(open(), 'r3')).replaces).toBe(true);
  });

  it('finds out that a server ignores conditions', async () => {
    server.conditions = 'ignored';
    const report = await probeBucket(open(), 'r4');
    expect(report).toMatchObject({ conditional: false, replaces: false });
    expect(isUsable(report)).toBe(true);
  });

  it.each([
    ['LIST', 'list', 'bucket-list-refused'],
    ['GET', 'read', 'bucket-read-refused'],
    ['PUT', 'write', 'bucket-write-refused'],
    ['DELETE', 'remove', 'bucket-remove-refused'],
  ] as const)('tells that %s is forbidden', async (operation, field, code) => {
    server.forbidden.add(operation);
    const report = await probeBucket(open(), 'r5');
    expect(report[field]).toMatchObject({ code });
    expect(isUsable(report)).toBe(field === 'remove');
  });

  it('tells a wrong region from wrong keys', async () => {
    expect(await failing(open({ region: 'us-east-1' }).get('a'))).toBe('bucket-region');
  });

  it.each([
    [503, 'SlowDown'],
    [500, 'InternalError'],
    [429, 'TooManyRequests'],
    [409, 'ConditionalRequestConflict'],
  ])('tries again after %i %s, later each time', async (status, code) => {
    server.fail({ kind: 'status', status, code }, 3);
    expect(await open().put('a', bytes('1'), { ifAbsent: true })).toBe('created');
    expect(waits).toEqual([150, 300, 600]);
  });

  it('gives up in the end, and says why', async () => {
    server.fail({ kind: 'status', status: 503, code: 'SlowDown' }, 100);
    expect(await failing(open().get('a'))).toBe('bucket-busy');
    expect(server.received).toHaveLength(6);
  });

  it('takes 304 for a met name, as older servers tell it', async () => {
    server.fail({ kind: 'status', status: 304, code: '' });
    expect(await open().put('a', bytes('1'), { ifAbsent: true })).toBe('exists');
  });

  it('never takes part of an object for the whole', async () => {
    const store = open();
    await store.put('a', bytes('0123456789'));
    server.fail({ kind: 'truncated' }, 2);
    expect(await store.get('a')).toEqual(bytes('0123456789'));
    server.fail({ kind: 'truncated' }, 100);
    expect(await failing(store.get('a'))).toBe('bucket-unreachable');
  });

  it('checks the length itself where the network does not', async () => {
    const short = async () => new Response('123', { headers: { 'content-length': '10', etag: '"x"' } });
    expect(await failing(open({}, { fetch: short }).get('a'))).toBe('bucket-damaged');
  });

  it('finds its own object after a lost response', async () => {
    const store = open();
    server.fail({ kind: 'lost-response' });
    expect(await store.put('a', bytes('1'), { ifAbsent: true })).toBe('exists');
    const read = await store.getWithTag('a');
    server.fail({ kind: 'lost-response' });
    expect(await store.replace('a', bytes('2'), read?.tag ?? null)).toBe('replaced');
    expect(await store.get('a')).toEqual(bytes('2'));
  });

  it('gives up a server that is silent', async () => {
    server.fail({ kind: 'silent' });
    const store = open({}, { attempts: 1, patienceMilliseconds: 100 });
    expect(await failing(store.get('a'))).toBe('bucket-unreachable');
  });

  it('follows no redirect', async () => {
    server.fail({ kind: 'redirect', to: `${server.endpoint}/elsewhere/a` });
    expect(await failing(open().get('a'))).toBe('bucket-redirects');
    expect(server.received).toHaveLength(1);
  });

  it.each([200, 404, 400])('believes no page with status %i that is not S3’s', async (status) => {
    for (const ask of [
      () => open().get('a'),
      () => open().put('a', bytes('1')),
      () => open().list(''),
      () => open().put('a', bytes('1'), { ifAbsent: true }),
    ]) {
      server.fail({ kind: 'page', status });
      expect(await failing(ask())).toBe('bucket-not-s3');
    }
  });

  it('says that the bucket is full, and that a clock it cannot learn is wrong', async () => {
    server.fail({ kind: 'status', status: 403, code: 'QuotaExceeded' });
    expect(await failing(open().put('a', bytes('1')))).toBe('bucket-full');
    server.fail({ kind: 'status', status: 403, code: 'RequestTimeTooSkewed' });
    expect(await failing(open().get('a'))).toBe('bucket-clock');
  });

  it('does not wait for ever for a LIST that never ends', async () => {
    const page =
      '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>x</NextContinuationToken></ListBucketResult>';
    expect(await failing(open({}, { fetch: async () => new Response(page) }).list(''))).toBe('bucket-not-s3');
  });
}
