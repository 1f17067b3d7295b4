import { expect, it } from 'vitest';
import { eachWord } from './each-word';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word, start, end) => {
    expect(text.slice(start, end)).toBe(word);
    words.push(word);
  });
  return words;
}

it.each([
  ['Xəzərin səviyyəsi enir.', ['Xəzərin', 'səviyyəsi', 'enir']],
  ["Əliyev'in, ’Bakı’ rock’n’roll", ["Əliyev'in", 'Bakı', 'rock’n’roll']],
  ['well-known e-mail', ['well', 'known', 'e', 'mail']],
  ['redaktor.az 3.14 1,000 2026-11-23', ['redaktor', 'az', '3', '14', '1', '000', '2026', '11', '23']],
  ['نمی‌خواهم کتاب', ['نمی‌خواهم', 'کتاب']],
  ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
  ['CO₂, 10⁶', ['CO₂', '10']],
  ['', []],
  [' .,— 😀', []],
])('finds the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('finds words where scripts have no spaces', () => {
  expect(wordsOf('我们是中国人').length).toBeGreaterThan(1);
  expect(wordsOf('東京都に住んでいます')).toContain('東京');
  expect(wordsOf('ภาษาไทยง่าย')).toContain('ภาษา');
  expect(wordsOf('iPhone手机')[0]).toBe('iPhone');
  expect(wordsOf('𠮷野家 OK')).toContain('OK');
});

/** Numbers from 0 to 1, the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

it('finds the words that Intl.Segmenter finds, split at punctuation, in scripts with spaces', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const alphabet = [...'abzĞışəİёйЯжαάςעאكیلם09٣e\u0301', ...' ..,;:!?—-()[]"«»/\n@#&+=😀'];
  const random = randomFrom(7);
  for (let round = 0; round < 3000; round++) {
    const length = Math.floor(random() * 24);
    const text = Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
    const expected = Array.from(segmenter.segment(text))
      .filter(({ isWordLike }) => isWordLike)
      .flatMap(({ segment }) => segment.split(/[^\p{L}\p{M}\p{Nd}]+/u))
      // A mark that follows punctuation is no part of the next word.
      .map((word) => word.replace(/^\p{M}+/u, ''))
      .filter((word) => word !== '');
    const words = wordsOf(text);
    expect(words, JSON.stringify(text)).toEqual(expected);
  }
});
