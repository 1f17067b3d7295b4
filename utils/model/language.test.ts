import { describe, expect, it } from 'vitest';
import { isLanguage } from './language';

describe('isLanguage', () => {
  it('takes no names that every object has', () => {
    expect(isLanguage('toString')).toBe(false);
    expect(isLanguage(null)).toBe(false);
    expect(isLanguage('az')).toBe(true);
  });
});
