import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { giveBackHosts, originPattern } from './host-access';

const NOTHING = async () => [];
let given: string[];

beforeEach(() => {
  given = [];
  Object.assign(fakeBrowser.permissions, {
    getAll: vi.fn(async () => ({ origins: given })),
    remove: vi.fn(async ({ origins = [] }: { origins?: string[] }) => {
      given = given.filter((pattern) => !origins.includes(pattern));
      return true;
    }),
  });
});

it('gives back what no feature needs any more, and keeps what another feature still needs', async () => {
  given = ['https://time.example/*', 'https://both.example/*', 'https://news.example/*'];
  await giveBackHosts({
    sync: NOTHING,
    'trusted-time': NOTHING,
    watch: async () => ['https://both.example/xeber/1', 'https://news.example/2'],
  });
  expect(given).toEqual(['https://both.example/*', 'https://news.example/*']);
});

it('leaves alone what the user gave in the browser’s own settings', async () => {
  given = ['https://*/*', '<all_urls>', 'https://time.example/*'];
  await giveBackHosts({ sync: NOTHING, 'trusted-time': NOTHING, watch: NOTHING });
  expect(given).toEqual(['https://*/*', '<all_urls>']);
});

it('gives nothing back when it cannot be known what is needed', async () => {
  given = ['https://time.example/*'];
  const unknown = giveBackHosts({
    sync: NOTHING,
    'trusted-time': () => Promise.reject(new Error('closed')),
    watch: NOTHING,
  });
  await expect(unknown).rejects.toThrow('closed');
  expect(given).toEqual(['https://time.example/*']);
});

it('asks for a host only, without its port and path', () => {
  expect(originPattern('http://127.0.0.1:8318/tsr')).toBe('http://127.0.0.1/*');
});

it('keeps the access to the bucket, whatever other features give back', async () => {
  given = ['https://archive.s3.example/*', 'https://time.example/*'];
  await giveBackHosts({
    sync: async () => ['https://archive.s3.example:8443/'],
    'trusted-time': NOTHING,
    watch: NOTHING,
  });
  expect(given).toEqual(['https://archive.s3.example/*']);
});
