import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Misbehaviour } from '../../../tests/support/authority-server';
import { makeAuthority, type OpensslAuthority } from '../../../tests/support/openssl-authority';
import { MINUTE, type Services, startServices, StampSetting } from '../../../tests/support/stamp-setting';
import { fromHex } from '../../integrity/bytes';
import { timeStampRequest } from '../../integrity/time/time-stamp-request';
import { askService } from './ask-service';

let folder: string;
let openssl: [OpensslAuthority, OpensslAuthority];
let services: Services;
let one: Services['one'];
let two: Services['two'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'menbe-tsa-'));
  openssl = [
    await makeAuthority(join(folder, 'one')),
    await makeAuthority(join(folder, 'two'), { key: 'P-256', withRoot: false }),
  ];
});
beforeEach(async () => {
  services = await startServices(openssl);
  ({ one, two } = services);
  return () => services.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('when a service fails', () => {
  const cases: [string, Misbehaviour, object][] = [
    [
      '500',
      (response) => response.writeHead(500).end('<b>oops</b>'),
      { state: 'queued', error: { problem: 'busy', detail: 'HTTP 500 b oops /b' } },
    ],
    ['429', (response) => response.writeHead(429).end(), { state: 'queued', error: { problem: 'busy' } }],
    [
      '403',
      (response) => response.writeHead(403).end('no'),
      { state: 'failed', error: { problem: 'refused' } },
    ],
    ['404', (response) => response.writeHead(404).end(), { state: 'failed', error: { problem: 'refused' } }],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      { state: 'queued', error: { problem: 'unreachable' } },
    ],
    [
      'a page',
      (response) => response.end('<!doctype html>'),
      { state: 'failed', error: { problem: 'not-valid', detail: expect.stringContaining('not-der') } },
    ],
    [
      'too much',
      (response) => response.end(Buffer.alloc(300_000)),
      { state: 'failed', error: { problem: 'too-large' } },
    ],
    ['nothing', (response) => response.destroy(), { state: 'queued', error: { problem: 'unreachable' } }],
  ];
  it.each(cases)(
    'with %s it is said, nothing is kept, and the others are stamped',
    async (_, how, expected) => {
      const setting = new StampSetting(2, services);
      one.misbehave(how);
      await setting.stamp();
      expect(await setting.row(one.url)).toMatchObject({
        ...expected,
        token: null,
        genTime: null,
        attempts: 1,
      });
      expect(await setting.row(two.url)).toMatchObject({ state: 'done' });
      // It works again, and the user does not want to wait.
      one.misbehave(null);
      await setting.stamp(true);
      expect(await setting.row(one.url)).toMatchObject({ state: 'done', error: null, attempts: 0 });
    },
  );

  it('another’s token is not taken', async () => {
    const setting = new StampSetting(2, services);
    const foreign = await openssl[0].reply(timeStampRequest(fromHex('ab'.repeat(32)), Uint8Array.of(1)));
    one.misbehave((response) => response.end(foreign));
    await setting.stamp();
    expect(await setting.row(one.url)).toMatchObject({
      state: 'failed',
      error: { problem: 'not-valid', detail: expect.stringContaining('imprint-wrong') },
    });
  });

  it('by answering too late it is left', async () => {
    one.misbehave((response) => response.write('…'));
    await expect(askService(fetch, { url: one.url, limit: 100 }, 50)).rejects.toMatchObject({
      problem: 'timeout',
    });
  });

  it('it is tried again after twice as long each time, and no sooner for a newer root', async () => {
    const setting = new StampSetting(2, services);
    one.misbehave((response) => response.writeHead(503).end());
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      await setting.stamp();
      const row = await setting.row(one.url);
      expect(row?.attempts).toBe(attempt + 1);
      waits.push((Date.parse(row?.nextAttemptAt ?? '') - setting.time) / MINUTE);
      setting.grow();
      await setting.stamp();
      expect(one.received).toHaveLength(attempt + 1);
      setting.later(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect(await setting.db.timeTokens.where('authority').equals(one.url).count()).toBe(1);
    one.misbehave(null);
    await setting.stamp();
    expect(await setting.row(one.url)).toMatchObject({ state: 'done', size: setting.hashes.length });
  });

  it('for good, it gets the next root all the same', async () => {
    const setting = new StampSetting(2, services);
    one.misbehave((response) => response.writeHead(403).end());
    await setting.stamp();
    one.misbehave(null);
    setting.later(60);
    await setting.stamp();
    expect(await setting.row(one.url)).toMatchObject({ state: 'failed', size: 2 });
    setting.grow();
    await setting.stamp();
    expect(await setting.row(one.url)).toMatchObject({ state: 'done', size: 3 });
  });
});

describe('without network or permission', () => {
  it('roots wait, without counting as failures, and go out later', async () => {
    const setting = new StampSetting(2, services);
    setting.isOnline = false;
    await setting.stamp();
    expect(one.received).toEqual([]);
    expect(await setting.row(one.url)).toMatchObject({
      state: 'queued',
      attempts: 0,
      error: { problem: 'offline' },
    });
    setting.isOnline = true;
    setting.later(5);
    await setting.stamp();
    expect(await setting.row(one.url)).toMatchObject({ state: 'done', error: null });
  });

  it('nothing is sent to a host that is not allowed', async () => {
    const setting = new StampSetting(2, services);
    setting.forbidden.add(one.url);
    await setting.stamp();
    expect(one.received).toEqual([]);
    expect(await setting.row(one.url)).toMatchObject({ state: 'queued', error: { problem: 'not-allowed' } });
    expect(await setting.row(two.url)).toMatchObject({ state: 'done' });
  });
});
