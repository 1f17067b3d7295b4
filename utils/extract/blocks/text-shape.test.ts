import { describe, expect, it } from 'vitest';
import { shapeOf } from './text-shape';

describe('shapeOf', () => {
  it.each([
    ['Die Brücke ist offen', 4],
    ['Körpü bu gün açıldı', 4],
    ['Мост открыт', 2],
    ['الجسر مفتوح', 2],
    ['다리가 열렸다', 2],
    ['橋が再び開通した', 4],
    ['NATO日本', 2],
    ['a – b … «c»', 3],
    ['12 500', 2],
    ['•', 0],
    ['', 0],
  ])('counts the words of “%s”', (text, words) => {
    expect(shapeOf(text).words).toBe(words);
  });

  it('takes the rest of a long text to be like its beginning', () => {
    const { words } = shapeOf('word '.repeat(400).trim());
    expect(words).toBeGreaterThan(395);
    expect(words).toBeLessThan(405);
  });

  it.each([
    ['one, two; three', 2],
    ['一，二、三', 2],
    ['one. two: three', 0],
  ])('counts the commas of “%s”', (text, commas) => {
    expect(shapeOf(text).commas).toBe(commas);
  });

  it.each([
    ['BRIDGE', 1],
    ['МОСТ', 1],
    ['BRidge', 1 / 3],
    ['мост', 0],
    ['1234', 0],
    ['橋', 0],
    ['', 0],
  ])('tells the share of capitals in “%s”', (text, upper) => {
    expect(shapeOf(text).upper).toBeCloseTo(upper);
  });

  it.each([
    ['It is open.', 2],
    ['Is it open?', 2],
    ['It opens…', 2],
    ['橋が開いた。', 2],
    ['पुल खुल गया।', 2],
    ['“It is open.”', 2],
    ['(It is open!)', 2],
    ['He said:', 1],
    ['Read more', 0],
    ['v1.2', 0],
    ['It is open. Read more', 0],
    ['', 0],
  ])('tells how “%s” ends', (text, ends) => {
    expect(shapeOf(text).ends).toBe(ends);
  });
});
