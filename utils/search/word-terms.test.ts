import { expect, it } from 'vitest';
import { LONGEST_TERM, termsOf } from './word-terms';

it.each([
  ['Əliyev', ['eliyev', 'aliyev']],
  ['ƏLİYEV', ['eliyev', 'aliyev']],
  ['aliyev', ['aliyev']],
  ["Əliyev'in", ['eliyevin', 'aliyevin', 'eliyev', 'aliyev']],
  ['Erdoğan’ın', ['erdoganin', 'erdogan']],
  ['Bakıʼda', ['bakida', 'baki']],
  ["l'avion", ['lavion', 'l', 'avion']],
  ['və', ['ve']],
  ['\u0301', []],
])('finds %s by %j', (word, terms) => {
  expect(termsOf(word)).toEqual(terms);
});

it('cuts what nobody types', () => {
  expect(termsOf('a'.repeat(500))).toEqual(['a'.repeat(LONGEST_TERM)]);
});

it('reads no more of a word that is made to be slow than its beginning', () => {
  const start = performance.now();
  expect(termsOf("l'".repeat(50_000) + 'avion')).toContain('l'.repeat(LONGEST_TERM));
  expect(performance.now() - start).toBeLessThan(1000);
});
