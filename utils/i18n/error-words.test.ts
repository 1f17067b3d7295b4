import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../model/error-code';
import { errorWords } from './error-words';

describe('errorWords', () => {
  it.each(ERROR_CODES)('has words and a next step for %s', (code) => {
    const { title, nextStep } = errorWords(code);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(nextStep).toMatch(/^[A-Z].*\.$/);
  });

  it('says something else for every code', () => {
    const all = ERROR_CODES.map((code) => errorWords(code).title);
    expect(new Set(all).size).toBe(all.length);
  });
});
