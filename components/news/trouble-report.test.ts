import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MenbeError } from '../../utils/model/result';
import { toFailure } from '../../utils/model/to-failure';
import { BACKGROUND_WORK } from '../../utils/model/trouble';
import { noteTrouble, readTroubles } from '../../utils/platform/troubles';
import { troubleReport } from './trouble-report';

const CONTEXT = { version: '0.1.0', browser: 'Chromium 156' };

/** As browsers, Dexie and Menbe itself word what failed; each tells in some form that its user archives `xeber`. */
const ERRORS = [
  new TypeError('Failed to fetch https://xeber.example/az/1?token=abc'),
  new TypeError("Failed to construct 'URL': Invalid URL '//www.xeber.example/az'"),
  new Error(
    'Cannot access contents of url "https://xeber.example/az/1". Extension manifest must request permission.',
  ),
  new DOMException('The operation on blob:https://xeber.example/1-2 failed', 'UnknownError'),
  new Dexie.AbortError(
    'at chrome-extension://abcdef/library.html#/?q=xeber',
    new Error('http://xeber.example:8080/'),
  ),
  new MenbeError('unexpected', 'HTTP 503 from xeber.example/az/1'),
  new SyntaxError('Unexpected token in JSON {"url":"https:\\/\\/xeber.example\\/1"}'),
  new Error('written by xeber@news.example'),
  new Error("ENOENT: no such file or directory, open '/home/leyla/xeber/export.json'"),
  new Error('redirected to https%3A%2F%2Fxeber.example%2Faz%2F1'),
  new Error('no answer from XEBER.EXAMPLE:8443'),
  new Error('xeber.example'),
];

beforeEach(() => fakeBrowser.reset());

it('holds no address, whatever the errors say', async () => {
  for (const [index, error] of ERRORS.entries()) {
    const work = BACKGROUND_WORK[index];
    if (work) await noteTrouble(work, toFailure(error), new Date(0));
  }
  const troubles = await readTroubles();
  expect(troubles).toHaveLength(ERRORS.length);
  expect(JSON.stringify(troubles).match(/xeber/gi)?.length).toBeGreaterThanOrEqual(ERRORS.length);
  const report = troubleReport(troubles, CONTEXT);
  expect(report).not.toMatch(/xeber|leyla/i);
  for (const { work } of troubles) expect(report).toContain(`\n${work}: `);
});

it('says of each what failed, how often and when, and what the browser said', () => {
  const [since, at] = ['2026-11-28T09:00:00.000Z', '2026-11-28T10:00:00.000Z'];
  const trouble = { work: 'index', code: 'quota-exceeded', since, at, times: 3 } as const;
  expect(troubleReport([{ ...trouble, detail: 'QuotaExceededError: full' }], CONTEXT)).toBe(
    `Menbe 0.1.0, Chromium 156\nindex: quota-exceeded, 3 times, first ${since}, last ${at}\n  QuotaExceededError: full`,
  );
  expect(troubleReport([{ ...trouble, detail: null }], CONTEXT)).toContain('no details');
});
