import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warcRecords } from '../../tests/support/read-wacz';
import { toUtf8 } from '../integrity/bytes';
import { gzipMember, warcFields, warcRecord } from './warc-record';

const DATE = '2026-11-20T10:11:12.345Z';

describe('warcRecord', () => {
  it('is read by warcio as it was written', async () => {
    const block = crypto.getRandomValues(new Uint8Array(3000));
    const record = await warcRecord({
      type: 'resource',
      date: DATE,
      contentType: 'image/png',
      block,
      fields: [['WARC-Target-URI', 'https://cdn.example/i.png?x=%C9%99']],
    });
    const [read, ...others] = await warcRecords(gunzipSync(await gzipMember(record.bytes)));
    expect(others).toEqual([]);
    expect(read).toMatchObject({
      warcType: 'resource',
      warcTargetURI: 'https://cdn.example/i.png?x=%C9%99',
      warcDate: DATE,
      warcContentType: 'image/png',
      warcBlockDigest: record.digest,
      warcPayloadDigest: record.digest,
    });
    expect(Buffer.compare(read?.payload ?? new Uint8Array(), block)).toBe(0);
  });

  it('lets no value begin a field of its own', async () => {
    const { bytes } = await warcRecord({
      type: 'metadata',
      date: DATE,
      contentType: 'application/json',
      block: toUtf8('{}'),
      fields: [['WARC-Target-URI', 'https://a.example/\r\nWARC-Type: response']],
    });
    const [read] = await warcRecords(bytes);
    expect(read?.warcType).toBe('metadata');
    expect(read?.warcTargetURI).toBe('https://a.example/ WARC-Type: response');
  });
});

describe('warcFields', () => {
  it('keeps each value on its line', () => {
    expect(new TextDecoder().decode(warcFields({ software: 'Menbe\n0.1', format: 'x' }))).toBe(
      'software: Menbe 0.1\r\nformat: x\r\n',
    );
  });
});
