import { describe, expect, it } from 'vitest';
import { countWords } from './count-words';

describe('countWords', () => {
  it.each([
    ['', 0],
    ['Azərbaycanın paytaxtı Bakıdır.', 3],
    ["Don't pay 1,000.50 — it's 3.14 at 10:30!", 7],
    ['Qiymət: 5 manat (təxminən)', 4],
    ['Кое-что ещё', 3],
    ['بدأت مكتبة، متنقلة؟', 3],
    ['שלום לכולם', 2],
    ['हिन्दी में लिखा है।', 4],
    ['🎉 … — « »', 0],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it.each(['我们在图书馆读书。', '図書館で本を読みます。', 'ฉันอ่านหนังสือในห้องสมุด'])(
    'finds the words of %s as Intl.Segmenter does',
    (text) => {
      const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
      expect(countWords(text)).toBe(segments.filter((segment) => segment.isWordLike).length);
    },
  );
});
