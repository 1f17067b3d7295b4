import { expect, it } from 'vitest';
import { operatorHints } from './operator-hints';

it.each([
  ['befor:2025', 'befor:', 'before'],
  ['bridge stie:a.example', 'stie:', 'site'],
  ['-tags:x', 'tags:', 'tag'],
  ['Language:az', 'Language:', 'lang'],
  ['publised:2025', 'publised:', 'published'],
  ['sorce:"a b"', 'sorce:', 'source'],
  ['before:yesterday', 'before:yesterday', null],
])('says what %s was probably meant to be', (text, typed, meant) => {
  expect(operatorHints(text)).toEqual([{ typed, meant }]);
});

it('says which values a filter takes', () => {
  expect(operatorHints('is:new bridge')).toEqual([
    { typed: 'is:new', meant: null, values: ['unread', 'read', 'watched', 'seen-again'] },
  ]);
});

it.each([
  'kind:page has:note is:watched',
  'site:a.example before:2025 is:read',
  'https://a.example/b',
  'Note: he left',
  'time:5 12:30',
  'bridge',
  'tag:"a b"',
])('says nothing of %s', (text) => {
  expect(operatorHints(text)).toEqual([]);
});
