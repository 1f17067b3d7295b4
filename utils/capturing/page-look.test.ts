import { expect, it } from 'vitest';
import { checkOf, type PageLook } from './look-at-page';

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
  expect(checkOf({ ...PAGE, ...look })).toBe(code);
});
