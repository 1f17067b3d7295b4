// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { attackTexts } from './attack-texts';
import { type FoundPattern, patternsInSources } from './collect-patterns';
import { recheckVerdict } from './recheck-verdict';
import { SHORT_INPUTS } from './short-inputs';
import { slowestText } from './slowest-text';
import { unprovenPatterns } from './unproven-patterns';

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
    // Once more: the first attempt is not repeated where it takes long, and may have met a collection of garbage.
    if (milliseconds > LIMIT && slowestText(pattern, [text], LIMIT).milliseconds > LIMIT)
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

/** The pattern as lists name it. */
const named = ({ file, pattern }: FoundPattern) => `${file} ${String(pattern)}`;

/** What recheck says where it has come to no end, or has tried texts: both depend on the machine, and prove nothing. */
const NO_PROOF = /^timeout$|\(fuzz\)$/;

/** What recheck finds wrong with a pattern; `null` where it proves nothing, or texts for it are short and it is not exponential. */
function recheckFlaw(found: FoundPattern): string | null {
  const verdict = recheckVerdict(found.pattern);
  const isForShort = longestFor(found.file) < LENGTH && /^\w+ degree polynomial$/.test(verdict);
  return verdict === 'safe' || NO_PROOF.test(verdict) || isForShort ? null : `${verdict}: ${named(found)}`;
}

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

  it('is slow by what recheck says, where it says anything', { timeout: 600_000 }, () => {
    const patterns = new Map([...literals, ...constructed].map((found) => [named(found), found]));
    const unproven = unprovenPatterns();
    expect(unproven.filter((name) => !patterns.has(name))).toEqual([]);
    for (const name of unproven) patterns.delete(name);
    expect(Array.from(patterns.values(), recheckFlaw).filter((flaw) => flaw !== null)).toEqual([]);
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

const SLOW: [string, RegExp][] = [
  ['runs tried from each start', /\s+$/],
  ['two runs of the same', /^a*\s*[a-z]*;/],
  ['nested repetitions', /^(?:a+)+$/],
  ['alternatives that overlap', /^(?:\w|\d)*$/],
  ['an opening tried again and again', /<b\b[^>]*>/g],
];

describe('slowness is found', { timeout: 60_000 }, () => {
  it.each(SLOW)('in %s', (_what, pattern) => {
    expect(slowness(pattern, LENGTH)).not.toBeNull();
  });

  it.each([
    ...SLOW,
    ['runs at the end, behind other text', /^(?:<br>)+|(?:<br>)+$/g],
    ['all but one character, at the end', /[^/]*$/],
  ] satisfies [string, RegExp][])('by recheck in %s', (_what, pattern) => {
    expect(recheckVerdict(pattern)).toMatch(/polynomial|exponential/);
  });

  it('and not where there is none', () => {
    expect(slowness(/(?<!\s)\s+$|<b[^<>]*>|\b\w+:/g, LENGTH)).toBeNull();
  });
});
