import { expect, it } from 'vitest';
import { resultRows, toCsv } from './results-file';
import { settleResults } from './settle-results';
import type { UrlResult } from './url-result';

const tried = (n: number) => ({
  url: `https://a.test/${n}`,
  finalUrl: `https://a.test/${n}?final`,
  startedAt: n * 60_000,
  milliseconds: 30_000,
});
const archived = (n: number): UrlResult => ({ ...tried(n), status: 'archived', snapshotId: `id-${n}` });
const timedOut = (n: number): UrlResult => ({
  ...tried(n),
  status: 'failed',
  code: 'capture-timeout',
  detail: null,
});
const item = (n: number, after: number) =>
  [`id-${n}`, { archivedAt: n * 60_000 + after, kind: 'article', words: 200 + n }] as const;

it('does not pass over what was archived after its time, nor over what is missing', () => {
  const results = [archived(0), timedOut(1), timedOut(2), archived(3)];
  const settled = settleResults(results, new Map([item(0, 500), item(2, 31_000)]));
  expect(settled).toEqual([
    archived(0),
    timedOut(1),
    { ...tried(2), status: 'check', snapshotId: 'id-2', code: 'capture-timeout' },
    { ...tried(3), status: 'failed', code: 'missing-from-export', detail: null },
  ]);
});

it('writes a row for each address, in order, also for those that were not tried', () => {
  const urls = [0, 1, 2].map((n) => tried(n).url);
  const rows = resultRows(urls, [archived(0), timedOut(1)], new Map([item(0, 500)]));
  expect(toCsv(rows).split('\r\n')).toEqual([
    'asked,final,status,code,kind,words,id',
    'https://a.test/0,https://a.test/0?final,archived,,article,200,id-0',
    'https://a.test/1,https://a.test/1?final,failed,capture-timeout,,,',
    'https://a.test/2,,not-tried,,,,',
    '',
  ]);
});

it('keeps what would be a formula in a spreadsheet from being one', () => {
  const [row] = resultRows(['https://a.test/'], [], new Map());
  if (!row) throw new Error('no row');
  expect(toCsv([{ ...row, code: '=1+1', final: 'a,"b"' }])).toContain(
    `https://a.test/,"a,""b""",not-tried,'=1+1,`,
  );
});
