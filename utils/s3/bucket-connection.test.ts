import { expect, it } from 'vitest';
import { type BucketConnection, bucketAddress, keyOf, readConnection } from './bucket-connection';

const typed: BucketConnection = {
  endpoint: ' s3.example.org/ ',
  region: ' auto ',
  bucket: 'archive',
  prefix: '/team/a/',
  style: 'path',
  accessKeyId: ' AK ',
  secretAccessKey: 'S+/K',
};

it('takes what a user types', () => {
  expect(readConnection(typed)).toEqual({
    connection: {
      endpoint: 'https://s3.example.org',
      region: 'auto',
      bucket: 'archive',
      prefix: 'team/a',
      style: 'path',
      accessKeyId: 'AK',
      secretAccessKey: 'S+/K',
    },
  });
});

it.each([
  ['endpoint', 'https://user:pw@host'],
  ['endpoint', 'ftp://host'],
  ['endpoint', 'https://host/?x'],
  ['endpoint', ''],
  ['bucket', ''],
  ['bucket', 'a/b'],
  ['bucket', 'a..b'],
  ['prefix', 'a//b'],
  ['prefix', '../b'],
  ['prefix', 'ə'],
  ['region', 'a b'],
  ['accessKeyId', 'ключ'],
  ['secretAccessKey', ''],
] as const)('refuses as %s: %s', (field, text) => {
  expect(readConnection({ ...typed, [field]: text })).toEqual({ wrong: [field] });
});

it('knows both styles, ports and paths', () => {
  const { connection } = readConnection({ ...typed, endpoint: 'http://127.0.0.1:9000/s3' }) as {
    connection: BucketConnection;
  };
  expect(bucketAddress(connection)).toBe('http://127.0.0.1:9000/s3/archive/');
  expect(bucketAddress({ ...connection, endpoint: 'https://s3.example.org:8443', style: 'host' })).toBe(
    'https://archive.s3.example.org:8443/',
  );
  expect(keyOf(connection, 'log/1')).toBe('team/a/log/1');
  expect(keyOf({ ...connection, prefix: '' }, 'log/1')).toBe('log/1');
});
