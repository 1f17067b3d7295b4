import { describe, expect, it } from 'vitest';
import { progressLine, summaryLines } from './report';
import type { UrlResult } from './url-result';

const archived: UrlResult = {
  url: 'https://a.test/',
  finalUrl: 'https://a.test/#top',
  startedAt: 0,
  status: 'archived',
  snapshotId: 'a',
  milliseconds: 1234,
};
const unchanged: UrlResult = { ...archived, status: 'unchanged' };
const doubtful: UrlResult = {
  ...archived,
  finalUrl: 'https://a.test/login',
  status: 'check',
  code: 'login',
};
const failed: UrlResult = {
  url: 'https://b.test/',
  finalUrl: null,
  startedAt: 0,
  status: 'failed',
  code: 'http-404',
  detail: null,
  milliseconds: 80,
};

describe('progressLine', () => {
  it('tells the position, the outcome, the time and the address', () => {
    expect(progressLine(archived, 12, 300)).toBe('[ 12/300] archived   1.2 s  https://a.test/');
    expect(progressLine(failed, 300, 300)).toBe('[300/300] FAILED http-404  0.1 s  https://b.test/');
  });
});

it('prints no password of an address', () => {
  const url = 'https://user:pass@a.test/';
  const led = { ...archived, url, finalUrl: 'https://user:pass@a.test/b' };
  expect(progressLine(led, 1, 1)).toContain('https://a.test/ → https://a.test/b');
  expect(summaryLines([{ ...failed, url }], 1).join()).not.toContain('pass');
});

describe('summaryLines', () => {
  it('counts, and lists what failed with its code', () => {
    const refused: UrlResult = { ...failed, code: 'restricted-error-page', detail: 'net::ERR\nFAILED' };
    expect(summaryLines([archived, unchanged, failed, refused], 4)).toEqual([
      '1 archived, 1 unchanged, 2 failed',
      'Not archived:',
      '  http-404               https://b.test/',
      '  restricted-error-page  https://b.test/  (net::ERR FAILED)',
    ]);
  });

  it('tells where an address led, and what should be looked at', () => {
    expect(progressLine(doubtful, 1, 2)).toBe(
      '[1/2] check login  1.2 s  https://a.test/ → https://a.test/login',
    );
    expect(summaryLines([archived, doubtful], 2)).toEqual([
      '1 archived, 0 unchanged, 1 to check, 0 failed',
      'Archived, but have a look:',
      '  login  https://a.test/ → https://a.test/login',
    ]);
  });

  it('counts what a stopped run did not try', () => {
    expect(summaryLines([archived], 3)).toEqual(['1 archived, 0 unchanged, 0 failed, 2 not tried']);
  });
});
