import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { measureFile } from './measure-file';

const measure = (text: string, path = 'utils/model/a.ts') => measureFile({ path, text });
const complexities = (text: string) => measure(text).functions.map(({ complexity }) => complexity);

/** What ESLint itself counts, in the order of its reports. */
function countedByEslint(text: string): number[] {
  const found = new Linter().verify(
    text,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser as Linter.Parser },
      rules: { complexity: ['error', 0] },
    },
    'a.ts',
  );
  return found
    .sort((a, b) => a.line - b.line)
    .map(({ message }) => Number(/complexity of (\d+)/.exec(message)?.[1]));
}

const BRANCHING: Readonly<Record<string, string>> = {
  'a plain function': 'function f() { return 1; }',
  conditions: 'function f(a) { if (a) return 1; else if (a.b) return 2; return a ? 3 : 4; }',
  loops:
    'function f(a) { for (const b of a) for (const c in b) while (c) do { a(); } while (b); for (;;) {} }',
  'cases but not the default':
    'function f(a) { switch (a) { case 1: return 1; case 2: return 2; default: } }',
  'short circuits': 'function f(a, b) { a ||= b; a &&= b; a ??= b; return (a && b) || (b ?? a); }',
  'optional steps': 'function f(a) { return a?.b?.[0]?.(); }',
  'default values': 'function f(a = 1, { b = 2, c: [d = 3] } = {}) { const { e = 4 } = a; return e; }',
  'a catch': 'function f() { try { return 1; } catch { return 2; } finally { g(); } }',
  'an inner function': 'function f(a) { if (a) return; \n return [a].map((b) => b ? \n 1 : 2); }',
  'methods, accessors and the constructor':
    'class A { constructor(a) { if (a) return; } \n get b() { return this.c ?? 1; } \n static d() {} }',
};

describe('complexity', () => {
  it.each(Object.entries(BRANCHING))('of %s is what ESLint counts', (_name, text) => {
    const expected = countedByEslint(text);
    expect(expected.length).toBeGreaterThan(0);
    expect(complexities(text)).toEqual(expected);
  });
});

describe('functions', () => {
  it('have a name, a first line and a length', () => {
    const text = '\nconst a = () => {\n  return 1;\n};\nclass B {\n  c() {}\n}\n[1].map(function () {});\n';
    expect(measure(text).functions.map(({ name, line, lines }) => [name, line, lines])).toEqual([
      ['a', 2, 3],
      ['c', 6, 1],
      ['(anonymous)', 8, 1],
    ]);
  });

  it('tell an arrow on one line from others', () => {
    const text = 'const a = () => 1;\nfunction b() {}\nconst c = () =>\n  2;\n';
    expect(measure(text).functions.map(({ isOneLineArrow }) => isOneLineArrow)).toEqual([true, false, false]);
  });

  it('count their parameters without `this`', () => {
    const text = 'function f(this: Window, a: 1, { b, c }: D, ...d: E[]) {}\n';
    expect(measure(text).functions.map(({ parameters }) => parameters)).toEqual([3]);
  });

  it('are not types, overloads or abstract methods', () => {
    const text =
      'type A = (a: 1) => void;\nfunction b(): void;\nfunction b(): void {}\nabstract class C { abstract d(): void; }\n';
    expect(measure(text).functions.map(({ line }) => line)).toEqual([3]);
  });
});

describe('exports', () => {
  const documented = (text: string) =>
    measure(text).exports.map(({ name, isDocumented }) => [name, isDocumented]);

  it('are documented by a doc comment of their own', () => {
    const text = [
      '/** Says. */\nexport const a = 1, b = 2;',
      '// Says.\nexport function c() {}',
      '/* Says. */\nexport type D = 1;',
      '/** Says. */\nexport interface E {}',
      'export class F {}',
      'const inner = 1;',
    ].join('\n');
    expect(documented(text)).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['D', false],
      ['E', true],
      ['F', false],
    ]);
  });

  it('count overloads once, by the first', () => {
    const text =
      '/** Says. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: 3) {}\n';
    expect(documented(text)).toEqual([['a', true]]);
  });
});

describe('imports', () => {
  it('are found by value, by type, as an export and when they are dynamic', () => {
    const text = [
      "import { a } from '../zip/a';",
      "import type { B } from './b';",
      "import c from 'dexie';",
      "export { d } from '../url/d';",
      "const e = () => import('../../components/E');",
      "let f: import('../db/f').F;",
    ].join('\n');
    expect(measure(text).imports).toEqual([
      { target: 'utils/zip/a', line: 1 },
      { target: 'utils/model/b', line: 2 },
      { target: 'utils/url/d', line: 4 },
      { target: 'components/E', line: 5 },
      { target: 'utils/db/f', line: 6 },
    ]);
  });
});

describe('what switches types off', () => {
  it('is `any`, not a word that is spelt so', () => {
    expect(measure("const any = 'any';\nlet a: any;\nlet b: Map<string, any[]>;\n").anys).toEqual([2, 3]);
  });

  it('is a comment that says so, in each of its forms', () => {
    const text = [
      '// @ts-ignore',
      '/* @ts-expect-error: a reason */',
      '// @ts-nocheck',
      "const a = '@ts-ignore';",
    ];
    expect(measure(text.join('\n')).ignores).toEqual([1, 2, 3]);
  });
});

it('counts lines without the empty one behind the last line break', () => {
  expect(measure('a;\nb;\n').lines).toBe(2);
  expect(measure('a;\nb;').lines).toBe(2);
});
