import { expect, it } from 'vitest';
import { linkFixture } from '../../../tests/support/link-fixture';
import { offered, runLinkFormatTests } from '../../../tests/support/run-link-format-tests';
import { ADDRESS_LIST } from './address-list';
import { lineAddresses } from './line-addresses';

runLinkFormatTests({
  format: ADDRESS_LIST,
  files: () => [linkFixture('address-list.txt')],
  links: [
    { url: 'https://a.example/1' },
    { url: 'https://a.example/2', title: 'Xəzərin səviyyəsi' },
    { url: 'https://a.example/3', title: 'Kür çayı' },
    { url: 'https://a.example/Su_(maye)', title: 'Вода (Волга)' },
    { url: 'https://a.example/5', title: 'İkinci' },
    { url: 'https://a.example/6?f[0]=a' },
    { url: 'https://a.example/7' },
    { url: 'https://a.example/8' },
  ],
  problems: [{ title: 'HTTPS://[not', reason: 'not-valid:url' }],
});

it.each([
  ['https://a.example/1\tBir', 'Bir'],
  ['https://a.example/1 | Bir', 'Bir'],
  ['Bir - https://a.example/1', 'Bir'],
  ['Bir: <https://a.example/1>', 'Bir'],
  ['bax https://a.example/1', null],
  ['https://a.example/1 bax', null],
  ['Bir: https://a.example/1 bax', null],
  ['- https://a.example/1', null],
  [`${'a'.repeat(400)}: https://a.example/1`, null],
])('in %s', (line, title) => expect(lineAddresses(line)).toEqual([{ url: 'https://a.example/1', title }]));

it.each([
  '<!doctype html><a href="https://a.example/1">Bir</a> https://a.example/1',
  '<?xml version="1.0"?><opml>https://a.example/1</opml>',
  '{"url":"https://a.example/1"}',
  '[{"url":"https://a.example/1"}]',
  'From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/1',
  'WARC/1.0\nWARC-Target-URI: https://a.example/1',
  '%PDF-1.7 https://a.example/1',
  '\0 https://a.example/1',
  'no address at all',
  '<img src="https://a.example/1">',
])('takes no %s', async (content) => {
  expect(await ADDRESS_LIST.takes(await offered([{ path: 'x.txt', content }]))).toBe(false);
});

it.each(['<https://a.example/1>', '[Bir](https://a.example/1)', '["https://a.example/1"]'])(
  'takes %s',
  async (content) => expect(await ADDRESS_LIST.takes(await offered([{ path: 'x', content }]))).toBe(true),
);
