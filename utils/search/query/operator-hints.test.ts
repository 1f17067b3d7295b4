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
  ['is:new bridge', 'is:new', null],
])('says what %s was probably meant to be', (text, typed, meant) => {
  expect(operatorHints(text)).toEqual([{ typed, meant }]);
});

it.each([
  'site:a.example before:2025 is:read',
  'https://a.example/b',
  'Note: he left',
  'time:5 12:30',
  'bridge',
  'tag:"a b"',
])('says nothing of %s', (text) => {
  expect(operatorHints(text)).toEqual([]);
});
