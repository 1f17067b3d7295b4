// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { rendered } from '../../../tests/support/rendered';
import { SearchHints } from './SearchHints';

it('says what was taken for words', async () => {
  const root = await rendered(<SearchHints filter="befor:2025 is:new on:monday site:a.example" />);
  expect([...root.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    '“befor:” is no filter and was searched as words. Did you mean before:?',
    '“is:new” was searched as words. This filter takes: unread, read, watched, seen-again.',
    '“on:monday” was searched as words: dates are 2025, 2025-03 or 2025-03-07.',
  ]);
  expect(await axeProblems(root)).toEqual([]);
});
