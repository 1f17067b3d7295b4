import { readFileSync } from 'node:fs';

/**
 * Patterns that recheck does not prove, each as its file, a space and the pattern: those with many alternatives, sets of Unicode or counted
 * repetitions, with which it comes to no end, and some with lookbehinds or bounds, which it takes for slow. That they are quick is shown by
 * texts made to be slow alone. It is given all others: one that it proves to be slow fails the test, and so does one in the list that
 * the project has no more.
 */
export function unprovenPatterns(): string[] {
  const text = readFileSync('scripts/patterns/unproven-patterns.txt', 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
