import { expect, it } from 'vitest';
import { doubtOfLook, doubtOfStatus, type PageLook, statusOf } from './page-look';

const PAGE: PageLook = { title: 'The bridge', heading: 'The bridge', words: 60, hasPassword: false };

it.each<[string, Partial<PageLook>, string | null]>([
  ['an article', { words: 400 }, null],
  ['a short notice', {}, null],
  ['an article about missing pages', { title: 'Not found: the story of 404', words: 800 }, null],
  ['an article beside a form to log in', { words: 400, hasPassword: true }, null],
  ['a page that says it is not there', { heading: 'Page not found' }, 'soft-404'],
  ['the same in Azerbaijani', { title: 'Səhifə tapılmadı' }, 'soft-404'],
  ['the same in Russian', { title: 'Страница не найдена' }, 'soft-404'],
  ['a form to log in', { hasPassword: true }, 'login'],
  ['a page with nothing on it', { words: 3 }, 'few-words'],
])('says what is doubtful of %s', (_what, look, code) => {
  expect(doubtOfLook({ ...PAGE, ...look })?.code ?? null).toBe(code);
});

it.each([404, 410, 500, 503])('doubts a page that came with status %i', (status) => {
  expect(doubtOfStatus(status)).toEqual({ code: 'http-error', status });
});

it.each([0, 200, 203, 304])('does not doubt a page that came with status %i', (status) => {
  expect(doubtOfStatus(status)).toBeNull();
});

it.each([
  [200, 200],
  [999, 999],
  [0, null],
  [1000, null],
  [200.5, null],
])('takes %d for the status %o', (status, known) => {
  expect(statusOf({ timeOrigin: 1, status, contentType: 'text/html' })).toBe(known);
  expect(statusOf(null)).toBeNull();
});
