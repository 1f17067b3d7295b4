import { describe, expect, it } from 'vitest';
import {
  isAddress,
  isAddressOrNull,
  isBoolean,
  isCount,
  isCountOrNull,
  isInstant,
  isInstantUntil,
  isListOf,
  isOneOf,
  isPageAddress,
  isShape,
  isText,
  isTextOrNull,
  matches,
} from './checks';

describe('checks of single values', () => {
  it.each([
    ['isText', isText, ['', 'a'], [null, undefined, 1, ['a'], {}]],
    ['isTextOrNull', isTextOrNull, ['', null], [undefined, 0, false]],
    ['isBoolean', isBoolean, [true, false], [null, 0, 'true']],
    ['isCount', isCount, [0, 1, 2 ** 53 - 1], [-1, 0.5, NaN, Infinity, 2 ** 53, '1', null, 1n]],
    ['isCountOrNull', isCountOrNull, [0, null], [undefined, -1, '']],
    ['isOneOf', isOneOf('a', null), ['a', null], ['b', undefined, '', ['a']]],
    ['matches', matches(/^a+$/), ['aa'], ['b', ['a'], { toString: () => 'a' }, null]],
    ['isListOf', isListOf(isText), [[], ['a', 'b']], [['a', 1], 'ab', { length: 0 }, null]],
    ['isAddressOrNull', isAddressOrNull, [null, 'https://a.example/'], [undefined, '', 'javascript:x()']],
  ])('%s', (_name, check, good, bad) => {
    expect(good.filter((value) => !check(value))).toEqual([]);
    expect(bad.filter((value) => check(value))).toEqual([]);
  });
});

describe('isAddress', () => {
  it.each(['https://a.example/x?y#z', 'http://a.example', 'HTTPS://A.EXAMPLE/'])('takes %s', (value) => {
    expect(isAddress(value)).toBe(true);
  });

  it.each([
    'file:///home/a/x.html',
    'ftp://a.example/x',
    'javascript:x()',
    ' javascript:x()',
    'java\nscript:x()',
    'data:text/html,x',
    'blob:https://a.example/1',
    'vbscript:x',
    'chrome-extension://a/x.html',
    'about:blank',
    '/x',
    'a.example',
    '',
    null,
    new URL('https://a.example/'),
  ])('refuses %s', (value) => {
    expect(isAddress(value)).toBe(false);
  });
});

describe('isPageAddress', () => {
  it.each(['https://a.example/', 'file:///home/a/x.html'])('takes %s', (value) => {
    expect(isPageAddress(value)).toBe(true);
  });

  it.each(['ftp://a.example/x', 'javascript:x()', 'data:text/html,x', 'a.html', null])(
    'refuses %s',
    (value) => {
      expect(isPageAddress(value)).toBe(false);
    },
  );
});

describe('isInstant', () => {
  it('takes UTC to the millisecond, as archiving writes it', () => {
    expect(isInstant('2026-11-23T09:59:00.000Z')).toBe(true);
  });

  it.each([
    '2026-11-23T09:59:00Z',
    '2026-11-23T09:59:00.000+04:00',
    '2026-11-23T09:59:00.000',
    '2026-11-23',
    '2026-02-30T00:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    'yesterday',
    '',
    1_795_000_000_000,
    null,
  ])('refuses %s', (value) => {
    expect(isInstant(value)).toBe(false);
  });
});

describe('isInstantUntil', () => {
  const check = isInstantUntil(new Date('2026-11-23T09:00:00.000Z'));

  it.each(['1990-01-01T00:00:00.000Z', '2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'])(
    'takes %s',
    (value) => {
      expect(check(value)).toBe(true);
    },
  );

  it.each([
    '1989-12-31T23:59:59.999Z',
    '-271821-04-20T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '2026-11-24T09:00:00.001Z',
    '9999-12-31T00:00:00.000Z',
    '2026-11-23',
    null,
  ])('refuses %s', (value) => {
    expect(check(value)).toBe(false);
  });
});

describe('isShape', () => {
  const check = isShape<{ name: string; count: number | null }>({ name: isText, count: isCountOrNull });

  it('takes an object with these fields', () => {
    expect(check({ name: 'a', count: null })).toBe(true);
  });

  it.each([
    ['a wrong field', { name: 'a', count: '1' }],
    ['a missing field', { name: 'a' }],
    ['a field too many', { name: 'a', count: 1, more: null }],
    ['a field by a name all objects have', { name: 'a', count: 1, constructor: 'a' }],
    ['a prototype', JSON.parse('{"name":"a","count":1,"__proto__":{}}')],
    ['a list', ['a', 1]],
    ['text', 'a'],
    ['null', null],
    ['nothing', undefined],
  ])('refuses %s', (_what, value) => {
    expect(check(value)).toBe(false);
  });
});
