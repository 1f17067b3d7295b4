import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { MenbeError } from './result';
import { toFailure } from './to-failure';

it.each([
  ['quota-exceeded', new DOMException('full', 'QuotaExceededError')],
  ['quota-exceeded', new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError'))],
  ['quota-exceeded', new Dexie.BulkError('add', [new DOMException('full', 'QuotaExceededError')])],
  ['database-corrupt', new Dexie.OpenFailedError('open', new DOMException('backing store', 'UnknownError'))],
  ['database-blocked', new Dexie.OpenFailedError('open', new DOMException('denied', 'SecurityError'))],
  ['database-newer', new Dexie.VersionError('newer')],
  ['database-closed', new Dexie.DatabaseClosedError('closed')],
  ['verification-failed', new MenbeError('verification-failed', 'x')],
  ['unexpected', new TypeError('x is not a function')],
])('is %s for what the browser throws then', (code, error) => {
  expect(toFailure(error).code).toBe(code);
  expect(toFailure(error).detail).toBeTruthy();
});
