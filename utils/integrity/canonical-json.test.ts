import { expect, it } from 'vitest';
import { canonicalJson, wellFormed } from './canonical-json';

// RFC 8785, section 3.2.2 and 3.2.3
it('writes the example of the RFC', () => {
  const value = {
    // eslint-disable-next-line no-loss-of-precision -- as the RFC has it
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

it('sorts keys by UTF-16 code units, as the RFC shows', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

// RFC 8785, appendix B
it.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('writes the number with the bits %s as %s', (bits, text) => {
  expect(
    canonicalJson(new DataView(new BigUint64Array([BigInt(`0x${bits}`)]).buffer).getFloat64(0, true)),
  ).toBe(text);
});

const circle: Record<string, unknown> = {};
circle.self = circle;

it.each<[string, unknown]>([
  ['NaN', Number.NaN],
  ['an infinity', Number.POSITIVE_INFINITY],
  ['undefined', undefined],
  ['a field that is undefined', { a: undefined }],
  ['a hole', new Array(1)],
  ['a bigint', 1n],
  ['a function', () => 0],
  ['a symbol', Symbol('a')],
  ['a key that is a symbol', { [Symbol('a')]: 1 }],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['half a character', 'a\ud83d'],
  ['half a character in a key', { '\ude00': 1 }],
  ['a value that contains itself', circle],
])('refuses %s', (_what, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

it('can hold any JSON value once halves of characters are replaced', () => {
  const value = { 'a\ud83d': ['\ude00b', { c: null }], d: '😀' };
  expect(canonicalJson(wellFormed(value))).toBe('{"a\ufffd":["\ufffdb",{"c":null}],"d":"😀"}');
});
