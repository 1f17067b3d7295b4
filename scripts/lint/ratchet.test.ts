import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintText } from '../../tests/support/lint-text';
import { ROOT } from '../project';
import { readReport } from './ratchet.mjs';
import { EXCEPTIONS_FILE, limits } from './rules.mjs';

/** A function of complexity 1 and as many more as it has conditions. */
const branching = (name: string, conditions: number): string =>
  `const ${name} = (a: boolean) => {${'if (a) a = !a;'.repeat(conditions)} return a; };`;

function lint(text: string, exceptions: Record<string, Record<string, number>>) {
  return lintText('utils/a.ts', text, limits(exceptions)).map(({ message }) => message);
}

describe('the limits', () => {
  it('let 10 pass, and not 11', () => {
    expect(lint(branching('f', 9), {})).toEqual([]);
    expect(lint(branching('f', 10), {})).toEqual(['utils/a.ts#f: complexity 11, at most 10 allowed.']);
  });

  it('let four parameters pass, and not five', () => {
    expect(lint('function f(a, b, c, d) {}', {})).toEqual([]);
    expect(lint('function f(a, b, c, d, e) {}', {})).toEqual(['utils/a.ts#f: count 5, at most 4 allowed.']);
  });
});

describe('an exception', () => {
  const exceptions = { complexity: { 'utils/a.ts#f': 12 } };

  it('lets its function pass at the figure it names', () => {
    expect(lint(branching('f', 11), exceptions)).toEqual([]);
  });

  it('does not let it grow', () => {
    expect(lint(branching('f', 12), exceptions)).toEqual([
      'utils/a.ts#f: complexity 13, at most 12 allowed.',
    ]);
  });

  it.each([
    ['shrank within the limit', branching('f', 3)],
    ['shrank, but not within the limit', branching('f', 10)],
    ['is gone', ''],
  ])('is refused when its function %s', (_what, text) => {
    expect(lint(text, exceptions)).toEqual([
      'The exception for utils/a.ts#f allows more than is needed: npm run lint:exceptions',
    ]);
  });

  it('is of one file and one limit', () => {
    expect(lint(branching('f', 11), { complexity: { 'utils/b.ts#f': 12 } })).toHaveLength(1);
    expect(lint(branching('f', 11), { 'max-params': { 'utils/a.ts#f': 12 } })).toHaveLength(2);
  });

  it('is named after a method, a property or a variable', () => {
    const body = '(a, b, c, d, e) {}';
    const text = `class A { m${body} }\nconst o = { p: function ${body} };\nexport default function ${body}`;
    const keys = lintText('utils/a.ts', text, limits({})).map((message) => readReport(message)?.key);
    expect(keys).toEqual(['utils/a.ts#m', 'utils/a.ts#p', 'utils/a.ts#(anonymous)']);
  });
});

it('has exceptions for files that exist only', () => {
  const lists = JSON.parse(readFileSync(EXCEPTIONS_FILE, 'utf8')) as Record<string, Record<string, number>>;
  const paths = Object.values(lists).flatMap((list) =>
    Object.keys(list).map((key) => key.replace(/#.*/, '')),
  );
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
