import { describe, expect, it } from 'vitest';
import type { TextQuote } from '../model/highlight';
import { matchQuote } from './match-quote';
import { quoteAt } from './text-quote';

const ALPHABETS = [
  'abcdefghijklmnoprstuvyz',
  'abcçdeəfgğhıijkqlmnoöprsştuüvyz',
  'абвгдежзиклмнопрстуя',
  'ابتثجحدرزسشصطعفقكلمنهوي',
];

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;

function words(random: Random, count: number): string {
  const alphabet = ALPHABETS[random(ALPHABETS.length)] ?? '';
  const letter = () => alphabet[random(alphabet.length)];
  return Array.from({ length: count }, () => Array.from({ length: 2 + random(8) }, letter).join('')).join(
    ' ',
  );
}

/** Changes, removes or adds one character after another. */
function edited(random: Random, text: string, edits: number): string {
  let result = text;
  for (let n = 0; n < edits; n++) {
    const at = 1 + random(result.length - 2);
    result = result.slice(0, at) + ['', 'q', 'q' + result[at]][random(3)] + result.slice(at + 1);
  }
  return result;
}

function quoteOf(text: string, exact: string, from = 0): TextQuote {
  const start = text.indexOf(exact, from);
  return quoteAt(text, { start, end: start + exact.length }) as TextQuote;
}

function found(text: string, quote: TextQuote): string | null {
  const match = matchQuote(text, quote);
  return match && text.slice(match.start, match.end);
}

/** Runs a check with many seeds; a failure names its own. */
function forAll(check: (seed: number) => void): void {
  for (let seed = 1; seed <= 200; seed++) {
    try {
      check(seed);
    } catch (cause) {
      throw new Error(`seed ${seed}: ${String(cause)}`, { cause });
    }
  }
}

describe('matchQuote, whatever the text', () => {
  it('finds a stretch where it was taken from', () =>
    forAll((seed) => {
      const random = randomFrom(seed);
      const text = words(random, 20 + random(400));
      const start = random(text.length - 3);
      const quote = quoteAt(text, { start, end: start + 1 + random(text.length - start) });
      if (!quote) return;
      const match = matchQuote(text, quote);
      expect(match?.likeness).toBe(1);
      expect(match?.start).toBe(
        text.indexOf(quote.prefix + quote.exact + quote.suffix) + quote.prefix.length,
      );
    }));

  it('finds it after small edits, with other text before, after and around', () =>
    forAll((seed) => {
      const random = randomFrom(seed);
      const exact = words(random, 6 + random(60));
      const [before, after] = [words(random, 50), words(random, 50)];
      const quote = quoteOf(`${before} ${exact} ${after}`, exact);
      const changed = edited(random, exact, Math.ceil(exact.length * 0.04));
      const start = words(random, 100 + random(100));
      const text = `${start} ${edited(random, before, 3)} ${changed} ${edited(random, after, 3)}`;
      const match = matchQuote(text, quote);
      const at = text.indexOf(changed);
      expect(match).not.toBeNull();
      expect(Math.abs((match?.start ?? -99) - at)).toBeLessThanOrEqual(3);
      expect(Math.abs((match?.end ?? -99) - at - changed.length)).toBeLessThanOrEqual(3);
    }));

  it('tells equal words apart by what surrounds them', () =>
    forAll((seed) => {
      const random = randomFrom(seed);
      const exact = words(random, 1 + random(5));
      const contexts = Array.from({ length: 6 }, () => words(random, 12));
      const text = contexts.map((context) => `${context} ${exact} `).join('');
      const chosen = random(5);
      const start = text.indexOf(`${contexts[chosen]} ${exact}`) + (contexts[chosen]?.length ?? 0) + 1;
      const quote = quoteAt(text, { start, end: start + exact.length }) as TextQuote;
      const other = `${words(random, 30)} ${text}`;
      expect(matchQuote(other, quote)?.start).toBe(start + other.length - text.length);
    }));

  it('finds nothing where the words are gone', () =>
    forAll((seed) => {
      const random = randomFrom(seed);
      const text = words(random, 200);
      const quote = quoteAt(text, { start: 100, end: 120 + random(300) }) as TextQuote;
      expect(matchQuote(words(random, 300), quote)).toBeNull();
    }));
});

describe('matchQuote', () => {
  const text =
    'The committee published its findings on Tuesday. The ministry answered “within hours”, at length.';

  it('does not mind other quotation marks, dashes and white space', () => {
    const quote = quoteOf(text, 'answered “within hours”');
    expect(found(text.replace('answered ', 'answered\n').replace(/[“”]/g, '"'), quote)).toBe(
      'answered\n"within hours"',
    );
  });

  it('takes a changed word whole', () => {
    const quote = quoteOf(text, 'its findings on Tuesday');
    expect(found(text.replace('Tuesday', 'Thursday'), quote)).toBe('its findings on Thursday');
    const led = quoteOf(text, 'committee published its findings on Tuesday');
    expect(found(text.replace('committee', 'comittees'), led)).toBe(
      'comittees published its findings on Tuesday',
    );
  });

  it('takes a few words in another sentence for gone, a long quote not', () => {
    expect(
      found('Nobody knew what the ministry of ponds was for, or who ran it.', quoteOf(text, 'ministry')),
    ).toBeNull();
    const long = quoteOf(text, 'published its findings on Tuesday');
    expect(found('It was late that they published its findings on Tuesday night in full', long)).toBe(
      long.exact,
    );
  });

  it('takes a rewritten sentence for gone', () => {
    const quote = quoteOf(text, 'The ministry answered “within hours”');
    expect(
      found(text.replace(/The ministry.*/, 'Nobody has answered for the ministry yet.'), quote),
    ).toBeNull();
  });

  it('finds a quote that is the whole text, and none in an empty one', () => {
    const all = quoteAt(text, { start: 0, end: text.length }) as TextQuote;
    expect(all).toEqual({ exact: text, prefix: '', suffix: '' });
    expect(found(text, all)).toBe(text);
    expect(found('', all)).toBeNull();
    expect(found(text, { exact: '', prefix: '', suffix: '' })).toBeNull();
  });

  it('never cuts a character in two', () => {
    const quote = quoteAt('😀😀😀', { start: 3, end: 4 });
    expect(quote).toEqual({ exact: '😀', prefix: '😀', suffix: '😀' });
    expect(quoteAt('a  b', { start: 1, end: 3 })).toBeNull();
  });

  it('is quick in a megabyte, also where everything repeats and where the words are gone', () => {
    const random = randomFrom(7);
    const large = words(random, 170_000);
    const repeated = 'the cat sat on the mat and '.repeat(40_000);
    const quotes = [
      quoteAt(large, { start: 900_000, end: 900_300 }),
      quoteAt(words(random, 2000), { start: 40, end: 5000 }),
      quoteAt(repeated.replace('mat', 'rug'), { start: 0, end: 200 }),
      quoteAt(repeated, { start: 5, end: 6 }),
    ] as TextQuote[];
    for (const quote of quotes) {
      for (const haystack of [large, repeated]) {
        const before = performance.now();
        matchQuote(haystack, quote);
        // Many times what it takes here, and far below what looking at every character for every place would.
        expect(performance.now() - before).toBeLessThan(3000);
      }
    }
  });
});
