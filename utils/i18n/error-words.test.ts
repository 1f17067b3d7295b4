import { expect, it } from 'vitest';
import { ERROR_CODES } from '../model/error-code';
import { errorWords } from './error-words';

it.each(ERROR_CODES)('has words and a next step for %s', (code) => {
  const { title, nextStep } = errorWords(code);
  expect(title).not.toContain(code);
  expect(nextStep).not.toContain(code);
});
