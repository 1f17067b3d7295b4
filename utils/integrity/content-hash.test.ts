import { expect, it } from 'vitest';
import { contentHash } from './content-hash';

const CONTENT = {
  title: 'Mənbə "1"',
  byline: null,
  publishedTime: '2025-10-21',
  modifiedTime: null,
  text: 'a\nb',
  html: '<p>a</p>',
};

it('is the SHA-256 that the recipe in docs/export-format.md gives', async () => {
  // printf '%s' '{"byline":null,"html":"<p>a</p>","modifiedTime":null,"publishedTime":"2025-10-21","text":"a\nb","title":"Mənbə \"1\""}' | sha256sum
  expect(await contentHash(CONTENT)).toBe('0713dbe90d0dd41cb288fb26091c7ac8411f3909c0536f8a0f4b6db7322b0f12');
});

it.each(Object.keys(CONTENT))('changes when %s changes', async (field) => {
  expect(await contentHash({ ...CONTENT, [field]: 'other' })).not.toBe(await contentHash(CONTENT));
});
