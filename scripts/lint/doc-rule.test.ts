import { expect, it } from 'vitest';
import { lintText } from '../../tests/support/lint-text';

const linesReported = (text: string): number[] =>
  lintText('utils/a.ts', text, { 'menbe/doc': 'error' }).map(({ line }) => line);

it.each([
  'export function f() {}',
  'export const a = 1;',
  'export type A = 1;',
  'export interface A {}',
  'export class A {}',
  'export enum A { b }',
  'export default function f() {}',
])('asks for a doc comment above `%s`', (text) => {
  expect(linesReported(text)).toEqual([1]);
  expect(linesReported(`// Says.\n${text}`)).toEqual([2]);
  expect(linesReported(`/* Says. */\n${text}`)).toEqual([2]);
  expect(linesReported(`/** Says. */\n${text}`)).toEqual([]);
});

it('takes no comment for the next declaration too', () => {
  expect(linesReported('/** Says. */\nexport const a = 1;\nexport const b = 2;')).toEqual([3]);
});

it('asks once for overloads', () => {
  expect(
    linesReported(
      '/** Says. */\nexport function f(a: 1): 1;\nexport function f(a: 2): 2;\nexport function f() {}',
    ),
  ).toEqual([]);
});

it('asks for none where something is only passed on, or not exported', () => {
  expect(
    linesReported("export { a } from './b';\nexport * from './c';\nconst d = 1;\nexport { d };"),
  ).toEqual([]);
});
