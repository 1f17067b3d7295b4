import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { GOOD_REPORT } from '../../tests/support/bucket-background';
import { newKeyRing } from '../vault/key-ring';
import { type BucketRecord, bucketAddresses, forgetBucket, readBucket, storeBucket } from './bucket-record';

const record: BucketRecord = {
  connection: {
    endpoint: 'https://s3.example.org:8443',
    region: 'auto',
    bucket: 'archive',
    prefix: 'team',
    style: 'host',
    accessKeyId: 'AK',
    secretAccessKey: 'SK',
  },
  ring: newKeyRing(),
  report: GOOD_REPORT,
};

afterEach(() => forgetBucket());

it('keeps the bucket until it is forgotten', async () => {
  expect(await readBucket()).toBeNull();
  await storeBucket(record);
  expect(await readBucket()).toEqual(record);
  await forgetBucket();
  expect(await readBucket()).toBeNull();
});

it('needs access to the bucket’s own host, and to none without a bucket', async () => {
  expect(await bucketAddresses()).toEqual([]);
  await storeBucket(record);
  expect(await bucketAddresses()).toEqual(['https://archive.s3.example.org:8443/']);
});
