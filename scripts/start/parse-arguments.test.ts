import { describe, expect, it } from 'vitest';
import { parseArguments } from './parse-arguments';
import { UsageError } from '../usage';

describe('parseArguments', () => {
  it('asks for nothing when nothing is given', () => {
    expect(parseArguments([])).toEqual({
      help: false,
      headless: false,
      out: null,
      urlFile: null,
      profile: null,
      results: [],
      urls: [],
    });
  });

  it('reads a whole batch call', () => {
    const args = [
      ...['--headless', '--out', 'a.json', '--urls=list.txt', '--profile', 'p'],
      ...['--results', 'r.json', '--results', 'r.csv', 'https://a.test/'],
    ];
    expect(parseArguments(args)).toEqual({
      help: false,
      headless: true,
      out: 'a.json',
      urlFile: 'list.txt',
      profile: 'p',
      results: ['r.json', 'r.csv'],
      urls: ['https://a.test/'],
    });
  });

  it.each([
    ['an unknown option', ['--quick']],
    ['a missing value', ['--headless', '--out']],
    ['an empty value', ['--headless', '--out=']],
    ['--out with a window', ['--out', 'a.json']],
    ['--results with a window', ['--results', 'a.json']],
    ['results of another form', ['--headless', '--results', 'a.txt']],
  ])('refuses %s', (_what, args) => {
    expect(() => parseArguments(args)).toThrow(UsageError);
  });
});
