// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { attackTexts } from './attack-texts';
import { type FoundPattern, patternsInSources } from './collect-patterns';
import { SHORT_INPUTS } from './short-inputs';
import { slowestText } from './slowest-text';

/** Characters of an attack, and the milliseconds that a pattern may take with it. */
const LENGTH = 100_000;
const LIMIT = 50;

/**
 * Characters of a first attempt, and the milliseconds from which on the whole length is tried: time that grows with the square of
 * the length is 625 times as long then.
 */
const FIRST_LENGTH = LENGTH / 25;
const SUSPICIOUS = LIMIT / 625;

/** Tried one after the other: what is slow with few characters would take for ever with more. */
const LENGTHS = [24, 60, FIRST_LENGTH, LENGTH / 5, LENGTH];

const { literals, constructing } = patternsInSources();

/** Loads modules anew, and notes the patterns that they put together. */
async function constructedPatterns(): Promise<FoundPattern[]> {
  const found: FoundPattern[] = [];
  const noting = new Proxy(RegExp, {
    construct(target, parameters: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...parameters);
      const file = /\/((?:utils|components|entrypoints)\/[^\s:)?]+)/.exec(new Error().stack ?? '')?.[1];
      if (file !== undefined) found.push({ file, pattern });
      return pattern;
    },
  });
  vi.resetModules();
  vi.stubGlobal('RegExp', noting);
  for (const file of constructing.keys()) await import(/* @vite-ignore */ `../../${file}`);
  vi.unstubAllGlobals();
  return found;
}

/** What takes longer than it may, in words; `null` where nothing does. */
function slowness(pattern: RegExp, length: number): string | null {
  for (const tried of LENGTHS.map((each) => Math.min(each, length))) {
    const limit = tried === FIRST_LENGTH ? SUSPICIOUS : LIMIT;
    const { text, milliseconds } = slowestText(pattern, [...attackTexts(pattern, tried)], limit);
    if (milliseconds > LIMIT)
      return `${milliseconds} ms with ${text.length} characters: ${text.slice(0, 60)}`;
    if (milliseconds <= SUSPICIOUS && tried === FIRST_LENGTH) return null;
  }
  return null;
}

/** All that modules put together when they are loaded; loading them takes seconds. */
let constructed: FoundPattern[];
beforeAll(async () => {
  constructed = await constructedPatterns();
});

const longestFor = (file: string) => SHORT_INPUTS.find((input) => input.file === file)?.longest ?? LENGTH;

describe('no pattern of the project', () => {
  it('is slow with what is made to be slow', { timeout: 240_000 }, () => {
    const patterns = [...literals, ...constructed];
    const slow = patterns.flatMap(({ file, pattern }) => {
      const found = slowness(pattern, longestFor(file));
      return found === null ? [] : `${file}: ${pattern.source.slice(0, 60)}: ${found}`;
    });
    expect(slow).toEqual([]);
  });

  it('is put together where the test does not see it', () => {
    const unseen = [...constructing].filter(
      ([file, times]) => constructed.filter((each) => each.file === file).length < times,
    );
    expect(unseen).toEqual([]);
  });

  it('has a limit of its own that it does not need', { timeout: 60_000 }, () => {
    const patterns = [...literals, ...constructed];
    const idle = SHORT_INPUTS.filter(({ file }) =>
      patterns.every((each) => each.file !== file || slowness(each.pattern, LENGTH) === null),
    );
    expect(idle).toEqual([]);
  });
});

describe('slowness is found', { timeout: 60_000 }, () => {
  it.each([
    ['runs tried from each start', /\s+$/],
    ['two runs of the same', /^a*\s*[a-z]*;/],
    ['nested repetitions', /^(?:a+)+$/],
    ['alternatives that overlap', /^(?:\w|\d)*$/],
    ['an opening tried again and again', /<b\b[^>]*>/g],
  ])('in %s', (_what, pattern) => {
    expect(slowness(pattern, LENGTH)).not.toBeNull();
  });

  it('and not where there is none', () => {
    expect(slowness(/(?<!\s)\s+$|<b[^<>]*>|\b\w+:/g, LENGTH)).toBeNull();
  });
});
