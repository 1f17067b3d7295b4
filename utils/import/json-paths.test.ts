import { expect, it } from 'vitest';
import { jsonPaths } from './json-paths';

it('names the fields of objects, in lists and in each other', () => {
  const text = ' {"a": [{"b": {"c": 1}, "d": ["x", {"e": null}]}], "f": "g:{\\"h\\": 1}"}';
  expect([...jsonPaths(text)].sort()).toEqual(['a', 'a[].b', 'a[].b.c', 'a[].d', 'f']);
  expect([...jsonPaths('[{"a" : 1}, {"b": [[{"c": 1}]]}]')]).toEqual(['[].a', '[].b']);
});

it('reads as far as the text goes', () => {
  expect([...jsonPaths('[{"a": 1, "b": "text \\"that is cut {\\"c\\": ')]).toEqual(['[].a', '[].b']);
});

it.each(['', 'salam', '"a"', '<html>{"a": 1}', 'a,b\n{"a": 1}'])('finds none in %s', (text) => {
  expect(jsonPaths(text).size).toBe(0);
});

it('stays small with objects that stand in each other without end', () => {
  expect(jsonPaths('{"a":'.repeat(10_000)).size).toBe(4);
});
