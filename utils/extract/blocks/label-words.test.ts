import { describe, expect, it } from 'vitest';
import { countLabelWords, hasLabelWords, LABEL_KINDS } from './label-words';

const [NOTICE, RELATED, CREDIT] = [0, 1, 2];

const counts = (text: string, words = 10): number[] => countLabelWords(text, words);

describe('countLabelWords', () => {
  it('counts words by their first letters, in any case', () => {
    expect(counts('SUBSCRIBE to our newsletters!')[NOTICE]).toBe(2);
    expect(counts('Подпишитесь на наш канал')[NOTICE]).toBe(1);
    expect(counts('Follow us on Facebook')[NOTICE]).toBe(2);
    expect(counts('Wir verwenden Cookies, siehe Datenschutz')[NOTICE]).toBe(2);
    expect(counts('Comments')[NOTICE]).toBe(1);
  });

  it('counts short words only when they are whole', () => {
    expect(counts('Read also: more')[RELATED]).toBe(3);
    expect(counts('Reading alsos moreover')[RELATED]).toBe(0);
  });

  it('finds words in scripts without spaces', () => {
    expect(counts('この記事は会員限定です')).toEqual([1, 1, 0]);
    expect(counts('관련 기사')[RELATED]).toBe(2);
  });

  it('counts no more than it tells apart, and nothing in a paragraph', () => {
    expect(counts('more '.repeat(20))[RELATED]).toBe(5);
    expect(counts('read more', 200)).toEqual(new Array(LABEL_KINDS).fill(0));
  });

  it('takes a credit for no label', () => {
    expect(counts('Photo: Jane Doe')[CREDIT]).toBe(1);
    expect(hasLabelWords(counts('Photo: Jane Doe'))).toBe(false);
    expect(hasLabelWords(counts('Related'))).toBe(true);
    expect(hasLabelWords(counts('The harbour'))).toBe(false);
  });
});
