import { expect, it } from 'vitest';
import { correctionIn } from './correction-note';

it.each([
  ['Correction: it was Tuesday.', true],
  ['Correction 5 May: it was Tuesday.', true],
  ['Correction (5 May): it was Tuesday.', true],
  ['Düzəliş, 2026', true],
  ['Corrections officers joined the strike.', false],
])('whether a text notes a correction: %s', (text, expected) => {
  expect(correctionIn(text)).toBe(expected);
});

it('is found in little time behind much white space', () => {
  const start = performance.now();
  correctionIn(`Correction${' '.repeat(200_000)}x`);
  expect(performance.now() - start).toBeLessThan(1000);
});
