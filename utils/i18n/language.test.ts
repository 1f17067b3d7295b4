import { afterEach, describe, expect, it, vi } from 'vitest';
import { formattingLocale, perLanguage, setLanguage } from './language';

afterEach(() => setLanguage('en'));

describe('formattingLocale', () => {
  it('is the region the browser prefers for the language of the interface', () => {
    expect(formattingLocale(['az', 'en-IN', 'en-US'])).toBe('en-IN');
    expect(formattingLocale(['en'])).toBe('en');
    setLanguage('ru');
    expect(formattingLocale(['en-IN', 'ru-KZ'])).toBe('ru-KZ');
  });

  it('is international English for a browser that speaks none, else the language itself', () => {
    expect(formattingLocale(['az-AZ', 'ru'])).toBe('en-GB');
    expect(formattingLocale([])).toBe('en-GB');
    setLanguage('tr');
    expect(formattingLocale(['en-US'])).toBe('tr');
  });
});

describe('perLanguage', () => {
  it('makes a thing once, and anew in another language', () => {
    const make = vi.fn((locale: string) => ({ locale }));
    const thing = perLanguage(make);
    expect(thing()).toBe(thing());
    setLanguage('tr');
    expect(thing().locale).toBe('tr');
    expect(make).toHaveBeenCalledTimes(2);
  });
});
