import { expect, it } from 'vitest';
import { listLiteral } from './list-literal';

it.each([
  ['["su", "xəzər, dənizi"]', ['su', 'xəzər, dənizi']],
  [String.raw`["\u0259\n\"q\"", "q\\"]`, ['ə\n"q"', 'q\\']],
  [`['su', "it's", 'peanut, butter']`, ['su', "it's", 'peanut, butter']],
  [String.raw`['\'a\'', '\xe9', '\U0001f600', '\q']`, ["'a'", 'é', '😀', 'q']],
  [String.raw`['\U00ffffff', '\xzz']`, ['U00ffffff', 'xzz']],
  ['[]', []],
  ['[12, null]', []],
  [" ['cut off", ['cut off']],
  ['su,qum', ['su', 'qum']],
])('reads %s', (cell, texts) => expect(listLiteral(cell)).toEqual(texts));
