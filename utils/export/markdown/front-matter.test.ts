import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from './front-matter';

const NONE = { byline: null, siteName: null, lang: null, excerpt: null, publishedTime: null, tags: [] };
const ITEM = {
  ...NONE,
  url: 'https://a.example/?q=1#x: y',
  title: 'T',
  archivedAt: '2026-11-23T08:00:00.000Z',
  sha256: 'e'.repeat(64),
};

const read = (file: string) => parse(file.replace(/^---\n|---\n$/g, ''));

it.each([
  'yes',
  'null',
  '~',
  '2024-01-01',
  '12_000',
  '0x1f',
  'a: b',
  'a #b',
  '# b',
  '@at',
  '`tick',
  '- item',
  '? key',
  '&anchor *alias !tag',
  '{a: 1}',
  '[1]',
  '%YAML',
  '---',
  '"quoted" \\ \'single\'',
  'two\nlines\r\n\ttab',
  '\u0000\u0007\u001b\u007f\u0085\u009f\u2028\u2029\ufeff',
  'Xəzər — Уровень 😀',
  '',
  ' spaced ',
])('%j is read back as it is by another program', (text) => {
  const item = {
    ...ITEM,
    title: text,
    byline: text,
    siteName: text,
    excerpt: text,
    lang: text,
    tags: [text, 'b'],
  };
  const { title, author, site, description, lang, tags } = read(frontMatter(item));
  expect({ title, author, site, description, lang, tags }).toEqual({
    title: text,
    author: [text],
    site: text,
    description: text,
    lang: text,
    tags: [text, 'b'],
  });
});

it('properties have the names and forms of Obsidian Web Clipper, and those of an export', () => {
  const publishedTime = '2025-10-21T19:44:00+04:00';
  const whole = {
    ...ITEM,
    byline: 'A',
    excerpt: 'E',
    siteName: 'S',
    lang: 'az',
    publishedTime,
    tags: ['sea'],
  };
  expect(read(frontMatter(whole))).toEqual({
    title: 'T',
    source: ITEM.url,
    author: ['A'],
    published: '2025-10-21',
    created: '2026-11-23',
    description: 'E',
    tags: ['sea'],
    archived: '2026-11-23T08:00:00.000Z',
    published_time: publishedTime,
    url: ITEM.url,
    sha256: ITEM.sha256,
    lang: 'az',
    site: 'S',
  });
});

it('what a source does not have is no property', () => {
  const found = read(frontMatter({ ...ITEM, title: null, publishedTime: '2025' }));
  expect(Object.keys(found)).toEqual([
    'title',
    'source',
    'published',
    'created',
    'archived',
    'url',
    'sha256',
  ]);
  expect([found.title, found.published]).toEqual([ITEM.url, '2025']);
});
