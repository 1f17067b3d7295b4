import { describe, expect, it } from 'vitest';
import { isLanguage, languageFor } from './language';

describe('languageFor', () => {
  it('is the chosen language, whatever the browser speaks', () => {
    expect(languageFor('tr', 'ru-RU')).toBe('tr');
  });

  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['AZ-Latn', 'az'],
    ['de-DE', 'en'],
    ['rue', 'en'],
    ['', 'en'],
  ])('is for a browser in %j: %s', (browser, language) => {
    expect(languageFor('auto', browser)).toBe(language);
  });
});

describe('isLanguage', () => {
  it('takes no names that every object has', () => {
    expect(isLanguage('toString')).toBe(false);
    expect(isLanguage(null)).toBe(false);
    expect(isLanguage('az')).toBe(true);
  });
});
