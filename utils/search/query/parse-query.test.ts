import { expect, it } from 'vitest';
import { formatQuery } from './format-query';
import { parseQuery } from './parse-query';
import type { Atom, Query } from './query';

const word = (text: string, prefix = false): Atom => ({ kind: 'word', text, prefix });
const phrase = (text: string): Atom => ({ kind: 'phrase', text });
const all = (...atoms: Atom[]): Query => ({
  clauses: atoms.map((atom) => ({ negated: false, alternatives: [atom] })),
});

it('takes the last word for a prefix until a space follows it', () => {
  expect(parseQuery('xəzər sev')).toEqual(all(word('xəzər'), word('sev', true)));
  expect(parseQuery('xəzər sev ')).toEqual(all(word('xəzər'), word('sev')));
});

it('reads phrases in any quotes', () => {
  expect(parseQuery('"a b" “c d” «e f»')).toEqual(all(phrase('a b'), phrase('c d'), phrase('e f')));
});

it('reads filters, also with quotes', () => {
  const query = parseQuery(
    'site:xeber.az tag:"son xəbər" LANG:az before:2025 on:2025-03..2025-04 is:unread ',
  );
  expect(query.clauses.map(({ alternatives: [atom] }) => atom)).toEqual([
    { kind: 'filter', field: 'site', value: 'xeber.az' },
    { kind: 'filter', field: 'tag', value: 'son xəbər' },
    { kind: 'filter', field: 'lang', value: 'az' },
    { kind: 'filter', field: 'before', value: '2025' },
    { kind: 'filter', field: 'on', value: '2025-03..2025-04' },
    { kind: 'filter', field: 'is', value: 'unread' },
  ]);
});

it('reads doubled quotation marks in the value of a field as one', () => {
  const values = parseQuery('source:"a ""b""" -tag:"""" source:"c" "d""e" source:"f""').clauses;
  expect(values.map(({ alternatives: [atom] }) => atom)).toEqual([
    { kind: 'filter', field: 'source', value: 'a "b"' },
    { kind: 'filter', field: 'tag', value: '"' },
    { kind: 'filter', field: 'source', value: 'c' },
    phrase('d'),
    phrase('e'),
    { kind: 'filter', field: 'source', value: 'f' },
    word('"', true),
  ]);
});

it('reads what must not be there, and alternatives', () => {
  expect(parseQuery('a -b -"c d" -site:x.az e OR "f g" OR h ').clauses).toEqual([
    { negated: false, alternatives: [word('a')] },
    { negated: true, alternatives: [word('b')] },
    { negated: true, alternatives: [phrase('c d')] },
    { negated: true, alternatives: [{ kind: 'filter', field: 'site', value: 'x.az' }] },
    { negated: false, alternatives: [word('e'), phrase('f g'), word('h')] },
  ]);
});

it('takes the last word for the beginning of one, also where it must not be there', () => {
  expect(parseQuery('a -b').clauses).toEqual([
    { negated: false, alternatives: [word('a')] },
    { negated: true, alternatives: [word('b', true)] },
  ]);
});

it.each([
  ['before:yesterday ', [word('before:yesterday')]],
  ['on:2025-02-30 ', [word('on:2025-02-30')]],
  ['site: x ', [word('site:'), word('x')]],
  ['https://a.az/b ', [word('https://a.az/b')]],
  ['"not closed', [word('"not'), word('closed', true)]],
  ['- -- -a- ', [word('-'), word('--')]],
  ['OR ', [word('OR')]],
  ['a OR', [word('a'), word('OR', true)]],
  ['is:green ', [word('is:green')]],
  ['"" ', []],
  ['', []],
])('searches %j without an error', (text, atoms) => {
  expect(
    parseQuery(text).clauses.flatMap(({ negated, alternatives }) => (negated ? [] : alternatives)),
  ).toEqual(atoms);
});

it('gives the same query for the text it gives', () => {
  const pieces = [
    'a',
    '-b',
    '"c d"',
    'OR',
    'site:x.az',
    '-tag:"e f"',
    'on:2025',
    '"',
    ':',
    '-',
    'is:read',
    'əl',
  ];
  let seed = 3;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 2000; round++) {
    const text =
      Array.from({ length: next(6) }, () => pieces[next(pieces.length)]).join(' ') + (next(2) ? ' ' : '');
    const query = parseQuery(text);
    expect(parseQuery(formatQuery(query)), text).toEqual(query);
  }
});
