import { describe, expect, it } from 'vitest';
import { cdxjFile, cdxjLine } from './cdxj';

const line = (url: string, date = '2026-11-20T10:11:12.345Z') =>
  cdxjLine({
    url,
    date,
    mediaType: 'image/png',
    digest: 'sha256:aa',
    recordDigest: 'sha256:bb',
    filename: 'data.warc.gz',
    offset: 12,
    length: 34,
  });

describe('cdxjLine', () => {
  it('has key, time to the millisecond and facts, and no HTTP status, for there was none', () => {
    expect(line('https://www.example.org/A')).toBe(
      'org,example)/a 20261120101112345 {"url":"https://www.example.org/A","digest":"sha256:aa","mime":"image/png","offset":12,"length":34,"recordDigest":"sha256:bb","status":"-","filename":"data.warc.gz"}',
    );
  });
});

describe('cdxjFile', () => {
  it('is in the order of bytes, which is not that of UTF-16', () => {
    const lines = ['b', 'a 2', 'a 10', '\u{1f600}', '\uffff', 'a)', 'Z'];
    const sorted = [...lines].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(new TextDecoder().decode(cdxjFile(lines)).split('\n')).toEqual([...sorted, '']);
  });

  it('is empty without lines', () => {
    expect(cdxjFile([])).toHaveLength(0);
  });
});
