import { describe, expect, it } from 'vitest';
import { LineSplitter } from './lines';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('LineSplitter', () => {
  it('cuts lines that chunks cut elsewhere, also within a character', () => {
    const whole = bytes('birinci\n\nüçüncü\nson');
    for (let size = 1; size < whole.length; size++) {
      const splitter = new LineSplitter();
      const lines = [];
      for (let at = 0; at < whole.length; at += size)
        lines.push(...splitter.push(whole.slice(at, at + size)));
      lines.push(...splitter.finish());
      expect(lines.map(({ number, text }) => [number, text])).toEqual([
        [1, 'birinci'],
        [2, ''],
        [3, 'üçüncü'],
        [4, 'son'],
      ]);
    }
  });

  it('takes a line of many chunks in time linear in it', () => {
    const splitter = new LineSplitter();
    const chunk = bytes('a'.repeat(64 * 1024));
    const start = performance.now();
    for (let n = 0; n < 1000; n++) splitter.push(chunk);
    expect(splitter.finish()[0]?.text).toHaveLength(1000 * chunk.length);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('makes a line that is too long none of ours, and goes on behind it', () => {
    const splitter = new LineSplitter(10);
    const lines = [...splitter.push(bytes('{"a":1}    ')), ...splitter.push(bytes('{"b":2}\n{}\n'))];
    expect(() => JSON.parse(lines[0]?.text ?? '') as unknown).toThrow();
    expect(lines[1]).toEqual({ number: 2, text: '{}' });
  });
});
