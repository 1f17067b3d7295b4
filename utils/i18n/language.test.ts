import { describe, expect, it } from 'vitest';
import { formattingLocale } from './language';

describe('formattingLocale', () => {
  it('is the region the browser prefers for the language of the interface', () => {
    expect(formattingLocale(['az', 'en-IN', 'en-US'])).toBe('en-IN');
    expect(formattingLocale(['en'])).toBe('en');
  });

  it('is international English for a browser that speaks none', () => {
    expect(formattingLocale(['az-AZ', 'ru'])).toBe('en-GB');
    expect(formattingLocale([])).toBe('en-GB');
  });
});
