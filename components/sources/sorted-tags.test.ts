import { expect, it } from 'vitest';
import { sortedTags } from './sorted-tags';

it('sorts tags by the letters of their languages, and leaves what it was given as it is', () => {
  const tags = ['vergi', 'Əmək', 'energetika', 'Суд', 'çay', 'Bakı'];
  expect(sortedTags(tags)).toEqual(['Bakı', 'çay', 'energetika', 'Əmək', 'vergi', 'Суд']);
  expect(tags[0]).toBe('vergi');
});
